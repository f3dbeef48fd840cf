import ShingiDomain

extension FollowUpService {
    /// What stands to choose from where a promise is written down; nil while its case has been at no meeting.
    package func offers(about id: CaseID, for actor: Actor) throws -> FollowUpOffers {
        try actor.require(.resolveFollowUps)
        let subject = try services.cases.find(id, for: actor)
        return FollowUpOffers(
            subject: subject, departments: try services.departments.active(for: actor),
            held: try services.connection.meetingsHeld(with: id),
            upcoming: try services.connection.plannedMeetings(of: actor.councilID))
    }

    /// Writes a promise down that no condition of a decision made: one of the record, or of a talk.
    package func promise(_ entry: FollowUpEntry, by actor: Actor) throws -> FollowUpID {
        let offers = try offers(about: entry.caseID, for: actor)
        guard let promised = offers.held.first(where: { $0.id == entry.promisedAt }) else {
            throw FollowUpError.notHeldWithCase
        }
        let due = try entry.due.map { id in
            guard let meeting = offers.upcoming.first(where: { $0.id == id }) else { throw ServiceError.notFound }
            return meeting
        }
        let department = try department(entry.department, offers)
        let promise = try FollowUpPromise(
            caseID: entry.caseID, department: department, text: entry.text, promisedAt: promised.id,
            dueMeeting: due?.id)
        return try services.transaction {
            let id = try services.connection.insertFollowUp(promise, council: actor.councilID, at: services.now)
            let sentence = "\(promised.title)での宿題「\(promise.text)」を登録しました。"
            try services.audit.record("promised", on: .followUp(id), by: actor, sentence: sentence)
            try services.audit.record("follow_up_promised", on: .case(entry.caseID), by: actor, sentence: sentence)
            try services.agendas.prepareNext(of: actor.councilID, by: actor)
            return id
        }
    }

    /// Names the department that answers, and the meeting that hears it; nil for whichever comes next.
    package func assign(
        _ id: FollowUpID, to department: DepartmentID, due: MeetingID?, version: Int, by actor: Actor
    ) throws {
        let row = try row(id, for: actor)
        let offers = try offers(about: row.followUp.caseID, for: actor)
        guard row.version == version else { throw ServiceError.conflict(current: row.version) }
        let meeting = try due.map { try services.meetings.find($0, for: actor) }
        var followUp = row.followUp
        let chosen = department == followUp.department ? department : try self.department(department, offers)
        try followUp.assign(to: chosen, due: meeting)
        guard followUp != row.followUp else { return }
        try services.transaction {
            try services.connection.storeAssignment(of: followUp)
            let name = offers.departments.first { $0.id == chosen }?.name.full ?? row.department
            let sentence = "宿題「\(followUp.text)」の担当を\(name)、報告する会議を\(meeting?.title ?? "次回の会議")にしました。"
            try services.audit.record("assigned", on: .followUp(id), by: actor, sentence: sentence)
            try services.agendas.prepareNext(of: actor.councilID, by: actor)
        }
    }

    private func department(_ id: DepartmentID, _ offers: FollowUpOffers) throws -> DepartmentID {
        guard offers.departments.contains(where: { $0.id == id }) else { throw ServiceError.notFound }
        return id
    }
}

/// A promise as somebody writes it down.
package struct FollowUpEntry: Sendable {
    package let caseID: CaseID
    package let text: String
    /// Who answers for it; need not be the owner of the case.
    package let department: DepartmentID
    package let promisedAt: MeetingID
    /// Nil for whichever meeting comes next.
    package let due: MeetingID?

    package init(
        caseID: CaseID, text: String, department: DepartmentID, promisedAt: MeetingID, due: MeetingID?
    ) {
        self.caseID = caseID
        self.text = text
        self.department = department
        self.promisedAt = promisedAt
        self.due = due
    }
}

/// What stands to choose from for a promise.
package struct FollowUpOffers: Sendable {
    package let subject: Case
    package let departments: [Department]
    /// Those that had the case on their agenda; the latest first.
    package let held: [NamedMeeting]
    /// The next first.
    package let upcoming: [Meeting]
}
