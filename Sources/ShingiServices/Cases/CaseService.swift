import ShingiDomain

/// Cases (案件) to be found and read. What is done to them stands in services of their own.
package struct CaseService {
    let services: Services

    package func list(_ query: CaseQuery, for actor: Actor) throws -> Slice<CaseRow> {
        try services.connection.cases(query, visibleTo: actor)
    }

    /// How many of the cases the actor sees stand in each of these states; states without a case are missing. Ask for
    /// the states that cases pass through: those that they end in hold all there ever were.
    package func counts(in states: [CaseState], for actor: Actor) throws -> [CaseState: Int] {
        try services.connection.caseCounts(in: states, visibleTo: actor)
    }

    /// The fiscal years a list can be narrowed to, newest first.
    package func fiscalYears(for actor: Actor) throws -> [FiscalYear] {
        try services.connection.caseFiscalYears(visibleTo: actor)
    }

    package func find(_ id: CaseID, for actor: Actor) throws -> Case {
        guard let found = try services.connection.findCase(id, visibleTo: actor) else { throw ServiceError.notFound }
        return found
    }

    /// Everything the page of a case shows, in a number of queries that does not grow with the case.
    package func detail(_ id: CaseID, for actor: Actor) throws -> CaseDetail {
        let subject = try find(id, for: actor)
        let connection = services.connection
        let isInside = actor.isInside(subject)
        let materials = try services.materials.list(of: id, removed: isInside, for: actor)
        return CaseDetail(
            subject: subject,
            departments: try connection.departmentList(of: id),
            forms: try services.provisions.forms(Set(subject.matters.map(\.form))),
            sheets: try connection.sheets(of: id),
            comments: isInside ? try connection.comments(on: id) : [],
            materials: materials,
            usualDelivery: try services.materials.usualDelivery(to: id),
            relations: try connection.relations(of: id, visibleTo: actor),
            errata: try services.errata.noted(of: id, materials),
            appearances: try connection.appearances(of: id, unreleased: isInside),
            decisions: try connection.decisions(of: id),
            followUps: actor.may(.readFollowUps) ? try connection.followUpLines(of: id) : [],
            reply: try connection.replyLine(of: id, unissued: actor.reach.wholeCouncil),
            lastReturn: isInside ? try connection.lastReturn(of: id) : nil,
            withdrawal: try connection.withdrawal(of: id),
            priorImplementation: try connection.priorImplementation(of: id)?.value.record,
            latest: try services.caseHistories.latest(of: subject, for: actor),
            isInside: isInside)
    }
}

extension Services {
    package var cases: CaseService { CaseService(services: self) }
}
