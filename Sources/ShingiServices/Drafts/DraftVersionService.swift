import ShingiDomain

/// The versions of a case's sheets: every save is one, and each can be read and brought back.
package struct DraftVersionService {
    let services: Services

    /// - Parameters:
    ///   - part: nil for the summary sheet.
    ///   - version: the one to be shown with its words; nil for none.
    package func list(
        _ part: DraftPart?, of id: CaseID, showing version: Int?, from cursor: Cursor?, for actor: Actor
    ) throws -> DraftVersions {
        let subject = try services.cases.find(id, for: actor)
        guard actor.isInside(subject) else { throw ServiceError.notFound }
        let detail = try services.connection.draftDetail(of: subject)
        let part = part ?? .summary
        guard let stored = detail.stored(part) else { throw ServiceError.notFound }
        return DraftVersions(
            subject: subject, isInside: true, parts: detail.titledParts, part: part, current: stored.version,
            rows: try services.connection.draftVersions(part, of: id, from: cursor),
            shown: try version.map { try shown(part, $0, detail, stored) },
            mayRestore: actor.may(.draftCases) && actor.owns(subject)
                && subject.state.mayBeEdited(by: actor.caseEditor))
    }

    /// Stores what an earlier version said as the newest one. A sheet that was moved to another form since goes back to
    /// the form of that version, so that nothing of it is lost.
    ///
    /// - Parameter seen: the newest version that the actor saw; a later one is not overwritten unseen.
    /// - Returns: false when the sheet says the same already.
    @discardableResult
    package func restore(
        _ part: DraftPart, to version: Int, of id: CaseID, seen: Int, by actor: Actor
    ) throws -> Bool {
        let detail = try services.drafts.editable(id, for: actor)
        guard let stored = detail.stored(part) else { throw ServiceError.notFound }
        guard stored.version == seen else { throw ServiceError.conflict(current: stored.version) }
        let shown = try shown(part, version, detail, stored)
        guard !shown.isSameAsNow else { return false }
        try services.transaction {
            try store(shown, as: part, over: stored.version, of: detail, by: actor)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            try services.audit.record(
                "restored", on: .case(id), by: actor,
                sentence: "\(detail.title(of: part))を第\(version)版の内容に戻しました。", before: stored.content.json,
                after: shown.content.json)
        }
        return true
    }

    private func store(
        _ shown: DraftVersionDetail, as part: DraftPart, over version: Int, of detail: DraftDetail, by actor: Actor
    ) throws {
        let connection = services.connection
        let id = detail.subject.id
        switch part {
        case .summary:
            try connection.updateSummary(id, shown.content)
            try connection.insertCaseRevision(
                id, version: detail.subject.version + 1, shown.content, by: actor.accountID, at: services.now)
        case .sheet(let matter):
            guard let form = try connection.formOfRevision(matter, version: shown.version.number) else {
                throw ServiceError.notFound
            }
            try connection.updateForm(of: matter, form)
            try connection.updateSheet(
                CaseSheet(
                    matter: matter, version: version + 1, form: form, content: shown.content,
                    savedBy: actor.accountID, savedAt: services.now))
        }
    }

    private func shown(
        _ part: DraftPart, _ version: Int, _ detail: DraftDetail, _ stored: StoredPart
    ) throws -> DraftVersionDetail {
        let connection = services.connection
        guard let revision = try connection.draftRevision(part, of: detail.subject.id, version: version) else {
            throw ServiceError.notFound
        }
        guard case .sheet(let matter) = part, let now = detail.sheet(matter)?.form,
            let formID = try connection.formOfRevision(matter, version: version),
            let form = try connection.forms([formID]).first
        else {
            return DraftVersionDetail(
                version: DraftVersion(
                    number: version, savedBy: revision.savedBy, savedAt: revision.savedAt, formVersion: nil),
                fields: stored.fields, content: revision.content,
                changes: SheetContent.changes(from: revision.content, to: stored.content, in: stored.fields),
                formerForm: nil)
        }
        return DraftVersionDetail(
            version: DraftVersion(
                number: version, savedBy: revision.savedBy, savedAt: revision.savedAt, formVersion: form.version),
            fields: form.fields, content: revision.content,
            changes: SheetContent.changes(from: revision.content, to: stored.content, form: now, former: form),
            formerForm: form.id == now.id ? nil : form.version)
    }
}

extension Services {
    package var draftVersions: DraftVersionService { DraftVersionService(services: self) }
}

extension DraftDetail {
    fileprivate var titledParts: [(part: DraftPart, title: String)] {
        ([.summary] + sheets.map { .sheet($0.matter.id) }).map { ($0, title(of: $0)) }
    }

    /// 総括表, 個票2 業務の委託(人材派遣)
    fileprivate func title(of part: DraftPart) -> String {
        guard case .sheet(let matter) = part, let sheet = sheet(matter) else { return "総括表" }
        let label = sheet.matter.label.isEmpty ? "" : "(\(sheet.matter.label))"
        return "個票\(sheet.matter.position) \(sheet.form.heading.title)\(label)"
    }
}
