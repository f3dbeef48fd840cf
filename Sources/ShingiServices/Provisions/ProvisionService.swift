import ShingiDomain

/// Provisions and the forms of their case sheets.
package struct ProvisionService {
    let services: Services

    /// In the order in which a drafter chooses.
    package func list(for actor: Actor) throws -> [Provision] {
        try services.connection.provisions(of: actor.councilID)
    }

    /// The forms a new sheet is written under, one for each provision.
    package func currentForms(for actor: Actor) throws -> [Form] {
        try services.connection.currentForms(of: actor.councilID)
    }

    /// The form versions that sheets were written under, however old.
    package func forms(_ ids: Set<FormID>) throws -> [Form] {
        try services.connection.forms(ids)
    }

    /// Takes in a shipped set: for a council's founding and for the demo.
    package func add(_ definitions: [ProvisionDefinition], to council: CouncilID) throws {
        for (index, definition) in definitions.enumerated() {
            try services.connection.insertProvision(definition, council: council, position: index + 1, at: services.now)
        }
    }
}
