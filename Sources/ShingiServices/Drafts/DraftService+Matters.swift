import ShingiDomain

extension DraftService {
    /// Puts a matter behind the others, with an empty sheet under the form now in use.
    package func addMatter(_ entry: MatterEntry, to id: CaseID, by actor: Actor) throws -> MatterID {
        let subject = try find(id, for: actor)
        try subject.requireEditable(by: actor.caseEditor)
        return try services.transaction {
            let draft = try matterDraft(entry, actor)
            let matter = try services.connection.insertMatter(
                draft, of: id, position: (subject.matters.last?.position ?? 0) + 1, by: actor.accountID,
                at: services.now)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            try services.audit.record(
                "matter_added", on: .case(id), by: actor,
                sentence: "付議項目「\(try title(of: draft.provision, actor))」を加えました。")
            return matter
        }
    }

    /// Takes a matter out of the case. What its sheet said last is kept, and can be put back.
    ///
    /// - Parameter version: of its sheet, as the actor saw it; a sheet that was written on since is kept.
    package func removeMatter(_ matter: MatterID, of id: CaseID, version: Int, by actor: Actor) throws {
        let detail = try editable(id, for: actor)
        guard let sheet = detail.sheet(matter) else { throw ServiceError.notFound }
        guard sheet.sheet.version == version else { throw ServiceError.conflict(current: sheet.sheet.version) }
        try services.transaction {
            try services.connection.insertRemovedMatter(sheet, by: actor.accountID, at: services.now)
            try services.connection.deleteMatter(sheet.matter)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            try services.audit.record(
                "matter_removed", on: .case(id), by: actor, sentence: "付議項目「\(sheet.form.heading.title)」を削除しました。",
                before: sheet.sheet.content.json)
        }
    }

    /// Puts a matter that was taken out behind the others, with what its sheet said last.
    ///
    /// - Throws: `ServiceError.notFound` for one that is back already.
    package func restoreMatter(_ removed: RemovedMatterID, of id: CaseID, by actor: Actor) throws {
        let detail = try editable(id, for: actor)
        guard let draft = try services.connection.removedMatter(removed, of: id) else { throw ServiceError.notFound }
        try services.transaction {
            _ = try services.connection.insertMatter(
                draft, of: id, position: (detail.subject.matters.last?.position ?? 0) + 1, by: actor.accountID,
                at: services.now)
            try services.connection.storeRestoration(of: removed, at: services.now)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            try services.audit.record(
                "matter_restored", on: .case(id), by: actor,
                sentence: "削除した付議項目「\(try title(of: draft.provision, actor))」を戻しました。", after: draft.content.json)
        }
    }

    private func title(of provision: ProvisionID, _ actor: Actor) throws -> String {
        try services.provisions.list(for: actor).first { $0.id == provision }?.title ?? ""
    }
}
