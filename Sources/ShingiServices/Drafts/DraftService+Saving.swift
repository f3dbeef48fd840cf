import ShingiDomain

extension DraftService {
    /// Saves every part that is free of conflicts and problems. Nothing of anybody else's is overwritten: a part that
    /// another person changed since comes back as a conflict with both texts.
    package func save(_ id: CaseID, _ save: DraftSave, by actor: Actor) throws -> SaveOutcome {
        let subject = try find(id, for: actor)
        try subject.requireEditable(by: actor.caseEditor)
        return try services.transaction {
            let detail = try services.connection.draftDetail(of: subject)
            var outcome = SaveOutcome(version: subject.version, wasUpToDate: subject.version == save.version)
            for part in save.parts { try self.save(part, of: detail, by: actor, &outcome) }
            guard !outcome.saved.isEmpty else { return outcome }
            outcome.version = try services.connection.raiseCaseVersion(id, at: services.now)
            let names = detail.names(of: outcome.saved).joined(separator: "、")
            try services.audit.record("edited", on: .case(id), by: actor, sentence: "\(names)を書き換えました。")
            return outcome
        }
    }

    private func save(
        _ typed: DraftSave.Part, of detail: DraftDetail, by actor: Actor, _ outcome: inout SaveOutcome
    ) throws {
        guard let stored = detail.stored(typed.part) else { return }
        let id = detail.subject.id
        var part = typed
        part.content = try resolved(typed.content, stored, of: detail.subject, by: actor)
        let problems =
            part.part == .summary
            ? Case.problems(inSummary: part.content) : part.content.problems(in: stored.fields)
        guard problems.isEmpty else {
            outcome.problems[part.part] = problems
            return
        }
        let seen = try services.connection.draftRevision(part.part, of: id, version: part.version)
        let saving = part.content.saving(
            from: seen.map { (part.version, $0.content) }, over: (stored.version, stored.content))
        switch saving {
        case .needless:
            break
        case .possible:
            try store(part, over: stored.version, of: detail, by: actor)
            outcome.saved.insert(part.part)
        case .conflict:
            outcome.conflicts[part.part] = try conflict(part, stored, of: id, seen: seen?.content)
        }
    }

    private func store(
        _ part: DraftSave.Part, over version: Int, of detail: DraftDetail, by actor: Actor
    ) throws {
        switch part.part {
        case .summary:
            try services.connection.updateSummary(detail.subject.id, part.content)
            try services.connection.insertCaseRevision(
                detail.subject.id, version: detail.subject.version + 1, part.content, by: actor.accountID,
                at: services.now)
        case .sheet(let matter):
            guard let sheet = detail.sheet(matter)?.sheet,
                let next = try sheet.saving(part.content, over: version, by: actor.accountID, at: services.now)
            else { return }
            try services.connection.updateSheet(next)
        }
    }

    private func conflict(
        _ part: DraftSave.Part, _ stored: StoredPart, of id: CaseID, seen: SheetContent?
    ) throws -> DraftConflict {
        guard let revision = try services.connection.draftRevision(part.part, of: id, version: stored.version) else {
            throw ServiceError.notFound
        }
        return DraftConflict(
            stored: stored.content, storedVersion: stored.version, savedBy: revision.savedBy,
            savedAt: revision.savedAt, seen: seen, offered: part.content)
    }
}

/// A part as it is stored now.
struct StoredPart {
    let fields: [FormField]
    let version: Int
    let content: SheetContent
}

extension DraftDetail {
    /// Nil for a matter the case does not have, or has no more.
    func stored(_ part: DraftPart) -> StoredPart? {
        switch part {
        case .summary:
            StoredPart(fields: Case.summaryFields, version: summaryVersion, content: subject.summary)
        case .sheet(let matter):
            sheet(matter).map {
                StoredPart(fields: $0.form.fields, version: $0.sheet.version, content: $0.sheet.content)
            }
        }
    }

    /// In the order of the page: 総括表, 個票(業務の委託)
    fileprivate func names(of parts: Set<DraftPart>) -> [String] {
        (parts.contains(.summary) ? ["総括表"] : [])
            + sheets.filter { parts.contains(.sheet($0.matter.id)) }.map { "個票(\($0.form.heading.title))" }
    }
}
