import ShingiDomain

/// The council and its settings.
package struct CouncilService {
    let services: Services

    /// The council an actor works for now.
    package func current(for actor: Actor) throws -> Council {
        guard let council = try services.connection.council(actor.councilID) else { throw ServiceError.notFound }
        return council
    }

    package func version(for actor: Actor) throws -> Int {
        try services.connection.councilVersion(actor.councilID)
    }

    /// Changes names and settings. What was numbered, decided or printed before keeps what it was given.
    ///
    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func update(_ council: Council, version: Int, by actor: Actor) throws {
        try actor.require(.manageCouncil)
        try services.transaction {
            let stored = try services.connection.councilVersion(actor.councilID)
            guard stored == version else { throw ServiceError.conflict(current: stored) }
            try services.connection.updateCouncil(council, id: actor.councilID)
            try services.audit.record(
                "updated", on: .council(actor.councilID), by: actor, sentence: "審議会の設定を変更しました。")
        }
    }

    /// Founds a council: for the first start and for the demo; there is no actor yet.
    package func create(_ council: NewCouncil) throws -> CouncilID {
        try services.connection.insertCouncil(council)
    }
}
