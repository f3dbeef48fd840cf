import ShingiDomain

/// What a writer sends: any number of parts of a draft, each with the version they started from.
package struct DraftSave: Sendable {
    /// The version of the whole case that the writer saw.
    package var version: Int
    package var parts: [Part]

    package struct Part: Sendable {
        package var part: DraftPart
        package var version: Int
        package var content: SheetContent

        package init(_ part: DraftPart, version: Int, content: SheetContent) {
            self.part = part
            self.version = version
            self.content = content
        }
    }

    package init(version: Int, parts: [Part]) {
        self.version = version
        self.parts = parts
    }
}

/// What came of a save. What is named neither in `conflicts` nor in `problems` is stored.
package struct SaveOutcome: Sendable {
    /// The version of the case now.
    package var version: Int
    /// Whether nobody else had changed anything of the case since the writer saw it.
    package let wasUpToDate: Bool
    package var saved: Set<DraftPart> = []
    package var conflicts: [DraftPart: DraftConflict] = [:]
    package var problems: [DraftPart: [SheetProblem]] = [:]

    package var isComplete: Bool { conflicts.isEmpty && problems.isEmpty }
}

/// Two people changed one part. The offered text was not stored.
package struct DraftConflict: Sendable {
    package let stored: SheetContent
    package let storedVersion: Int
    package let savedBy: String
    package let savedAt: Instant
    /// What the later writer started from; nil when there never was that version.
    package let seen: SheetContent?
    /// What the later writer wanted to store.
    package let offered: SheetContent
}
