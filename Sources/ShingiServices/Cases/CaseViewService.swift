import ShingiDomain

/// What each person has seen of a case last, so that the next look is shown what changed since.
package struct CaseViewService {
    let services: Services

    /// Says that the actor has read the case as it stands.
    ///
    /// - Parameter version: the version the actor saw; a later change is not marked as seen.
    package func mark(_ id: CaseID, version: Int, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.markCasesSeen)
        guard actor.isInside(subject) else { throw ServiceError.notFound }
        try subject.requireVersion(version)
        try services.transaction {
            try services.connection.storeView(of: id, by: actor.accountID, at: services.now)
        }
    }

    /// Inside the transaction of an act that needs the case to have been read: returning it, accepting it.
    func markRead(_ id: CaseID, by actor: Actor) throws {
        try services.connection.storeView(of: id, by: actor.accountID, at: services.now)
    }
}

extension Services {
    package var caseViews: CaseViewService { CaseViewService(services: self) }
}
