import ShingiDomain

// Every act takes the version of the provision that the actor saw: two administrators never overwrite each other unseen.

extension ProvisionService {
    /// A provision with a draft to be written on; nobody can choose it until its form is published.
    package func create(_ heading: FormHeading, by actor: Actor) throws -> ProvisionID {
        try actor.require(.manageProvisions)
        let problems = heading.problems
        guard problems.isEmpty else { throw ProvisionError.unusable(problems) }
        return try services.transaction {
            let key = try services.connection.freeProvisionKey(of: actor.councilID)
            let definition = try ProvisionDefinition(
                key: key, heading: heading, fields: ProvisionEntry.firstFields)
            let id = try services.connection.insertProvision(
                definition, council: actor.councilID,
                position: try services.connection.lastProvisionPosition(of: actor.councilID) + 1, isActive: false)
            try services.connection.storeDraft(definition, of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "created", on: .provision(id), by: actor, sentence: "根拠条項「\(heading.title)」を作りました(様式は下書き)。",
                after: definition.json)
            return id
        }
    }

    /// Stores the next version of the form, without touching the one in use.
    ///
    /// - Returns: the new version of the provision.
    package func saveDraft(
        _ id: ProvisionID, _ entry: ProvisionEntry, version: Int, by actor: Actor
    ) throws -> Int {
        let detail = try detail(id, for: actor)
        let drafted = detail.draft.map { [$0.definition.fields] } ?? []
        let keyed = entry.withKeys(unlike: detail.versions.map(\.form.fields) + drafted)
        guard keyed.problems.isEmpty else { throw ProvisionError.unusable(keyed.problems) }
        let definition = try ProvisionDefinition(
            key: detail.provision.key, heading: keyed.heading, fields: keyed.fields)
        if definition.entry == detail.entry { return detail.version }
        guard detail.version == version else { throw ServiceError.conflict(current: detail.version) }
        return try services.transaction {
            try services.connection.storeDraft(definition, of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "form_drafted", on: .provision(id), by: actor, sentence: "根拠条項「\(definition.title)」の様式の下書きを保存しました。",
                before: detail.draft?.definition.json, after: definition.json)
            return try services.connection.raiseProvisionVersion(id)
        }
    }

    package func discardDraft(_ id: ProvisionID, version: Int, by actor: Actor) throws {
        let detail = try seen(id, version, actor)
        guard let draft = detail.draft, detail.current != nil else { throw ProvisionError.noDraft }
        try services.transaction {
            try services.connection.deleteDraft(of: id)
            _ = try services.connection.raiseProvisionVersion(id)
            try services.audit.record(
                "form_draft_discarded", on: .provision(id), by: actor,
                sentence: "根拠条項「\(detail.provision.title)」の様式の下書きを削除しました。", before: draft.definition.json)
        }
    }

    /// Makes the draft the version that new sheets are written under. Sheets of older versions stay as they are.
    ///
    /// - Returns: the number of the new version.
    package func publish(_ id: ProvisionID, version: Int, by actor: Actor) throws -> Int {
        let detail = try seen(id, version, actor)
        guard let draft = detail.draft else { throw ProvisionError.noDraft }
        if let current = detail.current {
            guard current.heading != draft.definition.heading || current.fields != draft.definition.fields else {
                throw ProvisionError.nothingChanged
            }
        }
        return try services.transaction {
            let number = (detail.current?.version ?? 0) + 1
            try services.connection.insertForm(
                draft.definition, of: id, version: number, by: actor.accountID, at: services.now)
            try services.connection.updateHeading(of: id, draft.definition.heading)
            if number == 1 { try services.connection.setActive(true, provision: id) }
            try services.connection.deleteDraft(of: id)
            _ = try services.connection.raiseProvisionVersion(id)
            try services.audit.record(
                "form_published", on: .provision(id), by: actor,
                sentence: "根拠条項「\(draft.definition.title)」の様式の第\(number)版を公開しました。", after: draft.definition.json)
            return number
        }
    }

    /// Takes the provision out of what drafters choose from, or back into it. Cases brought under it stay.
    package func setActive(_ isActive: Bool, _ id: ProvisionID, version: Int, by actor: Actor) throws {
        let detail = try seen(id, version, actor)
        guard detail.isActive != isActive else { return }
        guard !isActive || detail.current != nil else { throw ProvisionError.notPublished }
        try services.transaction {
            try services.connection.setActive(isActive, provision: id)
            _ = try services.connection.raiseProvisionVersion(id)
            try services.audit.record(
                isActive ? "reinstated" : "retired", on: .provision(id), by: actor,
                sentence: "根拠条項「\(detail.provision.title)」を\(isActive ? "再び使うことにしました" : "使わないことにしました")。")
        }
    }

    /// - Parameter place: 1 for the top of the list; beyond its end for the last place.
    package func move(_ id: ProvisionID, to place: Int, by actor: Actor) throws {
        let rows = try register(for: actor)
        guard let from = rows.firstIndex(where: { $0.provision.id == id }) else { throw ServiceError.notFound }
        let to = min(max(place, 1), rows.count) - 1
        guard to != from else { return }
        try services.transaction {
            var order = rows.map(\.provision.id)
            order.insert(order.remove(at: from), at: to)
            try services.connection.storeOrder(order)
            try services.audit.record(
                "moved", on: .provision(id), by: actor,
                sentence: "根拠条項「\(rows[from].provision.title)」を\(from + 1)番目から\(to + 1)番目に移しました。")
        }
    }

    private func seen(_ id: ProvisionID, _ version: Int, _ actor: Actor) throws -> ProvisionDetail {
        let detail = try detail(id, for: actor)
        guard detail.version == version else { throw ServiceError.conflict(current: detail.version) }
        return detail
    }
}
