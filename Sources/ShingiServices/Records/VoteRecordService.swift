import ShingiDomain

/// 採決記録: everything that was voted on at a meeting.
package struct VoteRecordService {
    let services: Services

    /// The staff see it as it grows, everybody else as they see each vote: once the meeting has ended, if its agenda was
    /// theirs.
    package func sheet(of id: MeetingID, for actor: Actor) throws -> VoteRecordSheet {
        let connection = services.connection
        let meeting = try services.meetings.find(id, for: actor)
        guard try isVisible(meeting, to: actor) else { throw ServiceError.notFound }
        let sitting = try connection.sitting(meeting)
        let answers = meeting.form == .written ? try connection.ballotSheets(of: id) : [:]
        let rules = try services.votingRules.rules(on: meeting.date, for: actor)
        return VoteRecordSheet(
            council: try services.councils.current(for: actor), sitting: sitting, rules: rules,
            book: AttendanceBook(sitting, rules, answered: Set(answers.keys)), items: try services.days.items(of: id),
            closedItems: try connection.closedItems(of: id), names: try services.days.memberNames(actor))
    }

    private func isVisible(_ meeting: Meeting, to actor: Actor) throws -> Bool {
        if actor.seesUnreleasedAgendas { return meeting.state != .cancelled }
        return try meeting.state == .closed && services.connection.isAgendaReleased(meeting.id)
    }
}

/// The votes of a meeting in the order of its agenda, each with every record of it.
package struct VoteRecordSheet: Sendable {
    package let council: Council
    package let sitting: Sitting
    package let rules: VotingRules
    package let book: AttendanceBook
    package let items: [DayItem]
    /// Items behind closed doors, each with the reason.
    package let closedItems: [AgendaItemID: String]
    package let names: [MemberID: String]

    package var meeting: Meeting { sitting.meeting }

    /// Who presided when a vote was taken, as the body calls it and by name; nil where nobody did who can be named.
    package func presider(of decision: RecordedDecision) -> (title: String, name: String)? {
        if meeting.form == .written {
            guard let chair = sitting.register.chair(on: meeting.date) else { return nil }
            return (sitting.title(of: .chair), names[chair] ?? "")
        }
        guard let presider = sitting.presider(at: decision.decidedAt, decision.record.rules) else { return nil }
        return (presider.label(in: sitting.subcommittee), names[presider.member] ?? "")
    }
}

extension Services {
    package var voteRecords: VoteRecordService { VoteRecordService(services: self) }
}
