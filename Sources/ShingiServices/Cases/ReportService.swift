import ShingiDomain

/// Cases that only report: they are noted and get neither number nor reply.
package struct ReportService {
    let services: Services

    /// - Parameter version: the version the actor saw.
    package func accept(_ id: CaseID, version: Int, by actor: Actor) throws -> Case {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.acceptCases)
        return try services.transaction {
            // Who looks at an old page is told so before what is missing; but first that it is accepted already.
            if subject.state.after(.accept) != nil { try subject.requireVersion(version) }
            let today = services.now.civilDate
            var accepted = subject
            try accepted.accept(try services.connection.matterSheets(of: subject), number: nil, on: today)
            try services.connection.storeState(of: accepted, at: services.now)
            try services.connection.storeAcceptance(
                of: accepted, number: nil, fiscalYear: FiscalYear(containing: today), by: actor.accountID,
                at: services.now)
            try services.standingApprovals.requireNamed(in: subject)
            try services.caseViews.markRead(id, by: actor)
            try services.audit.record(
                "accepted", on: .case(id), by: actor, sentence: "報告事項だけの案件として受理しました(諮問番号なし)。")
            return accepted
        }
    }
}

extension Services {
    package var reports: ReportService { ReportService(services: self) }
}
