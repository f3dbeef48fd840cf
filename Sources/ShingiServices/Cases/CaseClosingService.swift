import ShingiDomain

/// 完了: the end of a case that only reported, or whose reply has left the house.
package struct CaseClosingService {
    let services: Services

    /// - Parameter version: of the case, as the actor saw it.
    /// - Throws: `CaseError.followUpsOpen` while something promised to the council is still owed.
    package func close(_ id: CaseID, version: Int, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.closeCases)
        try services.transaction {
            var closed = subject
            let followUps = try services.connection.followUps(of: id, visibleTo: actor)
            try closed.close(followUps.map(\.followUp))
            try subject.requireVersion(version)
            try services.connection.storeState(of: closed, at: services.now)
            try services.audit.record("closed", on: .case(id), by: actor, sentence: "案件を完了にしました。")
        }
    }
}

extension Services {
    package var caseClosings: CaseClosingService { CaseClosingService(services: self) }
}
