import ShingiDomain

/// One stored version of a part of a case, without its words.
package struct DraftVersion: Sendable {
    package let number: Int
    package let savedBy: String
    package let savedAt: Instant
    /// The version of the form it was written under; nil for the summary sheet.
    package let formVersion: Int?
}

/// A version as it stood, with what differs from it today.
package struct DraftVersionDetail: Sendable {
    package let version: DraftVersion
    /// Those of the form it was written under.
    package let fields: [FormField]
    package let content: SheetContent
    /// From this version to the present one, word by word.
    package let changes: [FieldChange]
    /// The form's version that the sheet would go back to, where it was moved to another one since.
    package let formerForm: Int?

    package var isSameAsNow: Bool { changes.isEmpty && formerForm == nil }
}

/// All versions of one part of a case.
package struct DraftVersions {
    package let subject: Case
    package let isInside: Bool
    /// What there is to look at, in the order of the case.
    package let parts: [(part: DraftPart, title: String)]
    package let part: DraftPart
    /// The newest version's number.
    package let current: Int
    /// Newest first.
    package let rows: Slice<DraftVersion>
    /// The one looked at.
    package let shown: DraftVersionDetail?
    /// Whether the actor may bring an earlier version back.
    package let mayRestore: Bool
}
