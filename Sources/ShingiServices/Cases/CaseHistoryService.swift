import ShingiDomain

/// What was done with a case: who, when, what.
package struct CaseHistoryService {
    let services: Services

    /// Lines on the page of the case.
    package static let mostShown = 5

    /// A page of the history, newest first. A member reads what concerned the council and not how the case came about.
    package func list(
        of id: CaseID, from cursor: Cursor?, for actor: Actor
    ) throws -> (subject: Case, isInside: Bool, entries: Slice<AuditEntry>) {
        let subject = try services.cases.find(id, for: actor)
        let entries = try services.connection.caseHistory(of: id, scope(of: subject, actor), from: cursor)
        return (subject, actor.isInside(subject), entries)
    }

    /// The last few, newest first.
    func latest(of subject: Case, for actor: Actor) throws -> [AuditEntry] {
        try services.connection.latestHistory(of: subject.id, scope(of: subject, actor), most: Self.mostShown)
    }

    private func scope(of subject: Case, _ actor: Actor) -> CaseHistoryScope {
        actor.isInside(subject) ? .whole : .council
    }
}

extension Services {
    package var caseHistories: CaseHistoryService { CaseHistoryService(services: self) }
}
