import ShingiDomain

/// The course of a consultation between department and secretariat: returned, accepted with a number, withdrawn.
package struct ConsultationService {
    let services: Services

    /// Takes the case in and gives it the council's next number, in one transaction: a refusal gives the number back.
    /// A case of reports only is noted in without one.
    ///
    /// - Parameter version: the version the actor saw.
    package func accept(_ id: CaseID, version: Int, by actor: Actor) throws -> Case {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.acceptCases)
        guard subject.hasConsultation else { return try services.reports.accept(id, version: version, by: actor) }
        return try services.transaction {
            // Who looks at an old page is told so before what is missing; but first that it is accepted already.
            if subject.state.after(.accept) != nil { try subject.requireVersion(version) }
            let today = services.now.civilDate
            let drawn = try draw(for: actor, on: today)
            var accepted = subject
            try accepted.accept(
                try services.connection.matterSheets(of: subject),
                number: drawn.map { CaseNumber(count: $0.count, text: $0.text) }, on: today)
            try services.connection.storeState(of: accepted, at: services.now)
            try services.connection.storeAcceptance(
                of: accepted, number: drawn, fiscalYear: FiscalYear(containing: today), by: actor.accountID,
                at: services.now)
            try services.standingApprovals.requireNamed(in: subject)
            try services.caseViews.markRead(id, by: actor)
            try services.audit.record("accepted", on: .case(id), by: actor, sentence: sentence(drawn))
            return accepted
        }
    }

    /// The number that accepting would give now, for the page that offers it; nil for reports and where the place on
    /// the agenda is the number.
    package func nextNumber(for subject: Case, by actor: Actor) throws -> String? {
        guard subject.hasConsultation else { return nil }
        let rule = try services.councils.current(for: actor).settings.consultationNumber
        let context = try services.sequences.context(actor.councilID, on: services.now.civilDate)
        return try services.sequences.next(.consultation, by: rule, in: context)
    }

    /// Sends the case back to its department with a reason, and with comments on the fields to be mended.
    package func `return`(
        _ id: CaseID, reason: String, comments: [CommentEntry], version: Int, by actor: Actor
    ) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.returnCases)
        try services.transaction {
            var returned = subject
            try returned.return(reason: reason)
            try subject.requireVersion(version)
            try services.fieldComments.add(comments, to: subject, by: actor)
            try services.connection.storeState(of: returned, at: services.now)
            try services.connection.insertReturn(of: id, reason: reason, by: actor.accountID, at: services.now)
            try services.caseViews.markRead(id, by: actor)
            let note = comments.isEmpty ? "" : "(項目へのコメント\(comments.count)件)"
            try services.audit.record(
                "returned", on: .case(id), by: actor, sentence: "差し戻しました\(note)。理由:\(reason)")
        }
    }

    /// Ends the case and takes it off the agenda it stands on. Its number, if it has one, stays given.
    package func withdraw(_ id: CaseID, reason: String, version: Int, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.withdrawCases, on: subject)
        try services.transaction {
            var withdrawn = subject
            let meeting = try services.connection.meetingAhead(with: id)
            try withdrawn.withdraw(reason: reason, whileAt: meeting?.state)
            try subject.requireVersion(version)
            if let meeting { try services.agendas.dropWithdrawn(subject, from: meeting, by: actor) }
            try services.connection.storeState(of: withdrawn, at: services.now)
            try services.connection.insertWithdrawal(of: id, reason: reason, by: actor.accountID, at: services.now)
            try services.audit.record("withdrawn", on: .case(id), by: actor, sentence: "取り下げました。理由:\(reason)")
        }
    }

    private func draw(for actor: Actor, on date: CivilDate) throws -> DrawnNumber? {
        let rule = try services.councils.current(for: actor).settings.consultationNumber
        let context = try services.sequences.context(actor.councilID, on: date)
        return try services.sequences.draw(.consultation, by: rule, in: context)
    }

    private func sentence(_ drawn: DrawnNumber?) -> String {
        drawn.map { "受理し、\($0.text)を付けました。" } ?? "受理しました。番号は会議の次第の順によります。"
    }
}

extension Services {
    package var consultations: ConsultationService { ConsultationService(services: self) }
}

extension Case {
    /// - Throws: `ServiceError.conflict` when someone changed the case since the version the actor saw.
    func requireVersion(_ seen: Int) throws(ServiceError) {
        guard version == seen else { throw .conflict(current: version) }
    }
}
