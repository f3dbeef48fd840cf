import ShingiDomain

/// Provisions and the forms of their case sheets.
package struct ProvisionService {
    let services: Services

    /// Those in use, in the order in which a drafter chooses.
    package func list(for actor: Actor) throws -> [Provision] {
        try services.connection.provisions(of: actor.councilID)
    }

    /// How many matters were brought under each provision, for a list.
    package func useCounts(for actor: Actor) throws -> [ProvisionID: Int] {
        try services.connection.countMatters(byProvisionOf: actor.councilID)
    }

    /// The forms a new sheet is written under, one for each provision.
    package func currentForms(for actor: Actor) throws -> [Form] {
        try services.connection.currentForms(of: actor.councilID)
    }

    /// The form versions that sheets were written under, however old.
    package func forms(_ ids: Set<FormID>) throws -> [Form] {
        guard let memory = services.memory else { return try services.connection.forms(ids) }
        return try memory.forms(ids, services.connection.forms)
    }

    /// All of them, retired and unpublished ones too.
    package func register(for actor: Actor) throws -> [ProvisionRow] {
        try actor.require(.manageProvisions)
        return try services.connection.provisionRows(of: actor.councilID)
    }

    package func detail(_ id: ProvisionID, for actor: Actor) throws -> ProvisionDetail {
        guard let row = try services.connection.provisionRow(id, of: actor.councilID) else {
            throw ServiceError.notFound
        }
        try actor.require(.manageProvisions)
        return ProvisionDetail(
            provision: row.provision, isActive: row.isActive, version: row.version,
            versions: try services.connection.formVersions(of: id), draft: try services.connection.formDraft(of: id),
            draftedCases: try services.connection.countDraftedCases(under: id))
    }

    /// Takes in a shipped set: for a council's founding and for the demo.
    package func add(_ definitions: [ProvisionDefinition], to council: CouncilID) throws {
        for (index, definition) in definitions.enumerated() {
            _ = try services.connection.insertPublished(
                definition, council: council, position: index + 1, by: nil, at: services.now)
        }
    }

    /// What of a shipped set the council has already; found by the keys of the provisions, which stay when everything
    /// else of them is edited.
    package func adoption(of set: ProvisionSet, for actor: Actor) throws -> SetAdoption {
        let rows = try register(for: actor)
        let keys = Set(rows.map(\.provision.key))
        return SetAdoption(
            missing: set.provisions.filter { !keys.contains($0.key) },
            present: set.provisions.compactMap { definition in
                rows.first { $0.provision.key == definition.key }?.provision
            })
    }

    /// Adds the provisions of a shipped set behind the others, in use at once; those that are there stay as they are.
    ///
    /// - Parameter citations: law and article by a provision's key, where the council cites another one than the set.
    /// - Throws: `SetRefusal` when a provision is left without what it is cited by.
    package func adopt(
        _ set: ProvisionSet, citing citations: [String: SetCitation] = [:], by actor: Actor
    ) throws -> SetAdoption {
        try actor.require(.manageProvisions)
        return try services.transaction {
            let adoption = try adoption(of: set, for: actor)
            guard !adoption.missing.isEmpty else { throw ProvisionError.alreadyThere }
            let cited = adoption.missing.map { ($0, citations[$0.key] ?? SetCitation(of: $0)) }
            let problems = cited.flatMap { shipped, citation in
                shipped.heading(law: citation.law, article: citation.article).problems.map {
                    (key: shipped.key, problem: $0)
                }
            }
            guard problems.isEmpty else { throw SetRefusal(problems: problems) }
            var position = try services.connection.lastProvisionPosition(of: actor.councilID)
            for (shipped, citation) in cited {
                position += 1
                let definition = try shipped.definition(law: citation.law, article: citation.article)
                let id = try services.connection.insertPublished(
                    definition, council: actor.councilID, position: position, by: actor.accountID, at: services.now)
                try services.audit.record(
                    "adopted", on: .provision(id), by: actor,
                    sentence: "根拠条項「\(definition.title)」を一式「\(set.title)」から加えました。", after: definition.json)
            }
            return adoption
        }
    }
}
