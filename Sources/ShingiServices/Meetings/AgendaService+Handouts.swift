import ShingiDomain

/// 前回答申文: members are handed what was answered since they last met.
extension AgendaService {
    /// At the first meeting to come, as soon as a reply is issued. Inside the transaction of that act.
    func handOut(_ reply: ReplyID, of council: CouncilID, by actor: Actor) throws {
        guard let next = try meetingToHandOut(of: council) else { return }
        try handOut([reply], at: next, by: actor)
    }

    /// What was issued before there was a meeting to hand it out at.
    func handOutMissing(at meeting: Meeting, by actor: Actor) throws {
        guard try meetingToHandOut(of: meeting.council)?.id == meeting.id else { return }
        try handOut(services.connection.repliesToHandOut(at: meeting), at: meeting, by: actor)
    }

    /// The council itself, not one of its subcommittees; nor in writing: its ballots have gone out.
    private func meetingToHandOut(of council: CouncilID) throws -> Meeting? {
        try services.connection.plannedMeetings(of: council).first { $0.form != .written && $0.subcommittee == nil }
    }

    /// All under one item of the agenda, which says how many they are.
    private func handOut(_ replies: [ReplyID], at meeting: Meeting, by actor: Actor) throws {
        guard !replies.isEmpty else { return }
        let connection = services.connection
        let item =
            try connection.handoutItem(at: meeting.id)
            ?? insert(NewAgendaItem(kind: .information, title: "前回答申文"), on: meeting, by: actor)
        for reply in replies { try connection.insertHandout(of: reply, under: item) }
        let title = try NewAgendaItem.handout(of: connection.handouts(at: meeting.id)).title
        try connection.updateTitle(of: item, title)
        try connection.raiseAgendaVersion(of: meeting.id)
    }
}
