import ShingiDomain

/// Provisions and the forms of their case sheets.
package struct ProvisionService {
    let services: Services

    /// In the order in which a drafter chooses.
    package func list(for actor: Actor) throws -> [Provision] {
        try services.connection.provisions(of: actor.councilID)
    }

    package func find(_ id: ProvisionID, for actor: Actor) throws -> Provision {
        guard let found = try list(for: actor).first(where: { $0.id == id }) else { throw ServiceError.notFound }
        return found
    }

    /// Every version of a provision's form, newest first.
    package func versions(of id: ProvisionID, for actor: Actor) throws -> [FormVersion] {
        let provision = try find(id, for: actor)
        try actor.require(.manageProvisions)
        return try services.connection.formVersions(of: provision.id)
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

    /// Takes in a shipped set: for a council's founding and for the demo.
    package func add(_ definitions: [ProvisionDefinition], to council: CouncilID) throws {
        for (index, definition) in definitions.enumerated() {
            try services.connection.insertProvision(definition, council: council, position: index + 1, at: services.now)
        }
    }
}
