import ShingiDomain

/// 出欠の回答: members say ahead of a meeting whether they will come.
package struct AttendanceReplyService {
    let services: Services

    /// Everybody's answers with the forecast of the quorum, for those who prepare the meeting.
    package func board(_ id: MeetingID, for actor: Actor) throws -> AttendanceReplyBoard {
        let meeting = try services.meetings.find(id, for: actor)
        guard actor.reach.wholeCouncil else { throw ServiceError.notFound }
        let members = try members(of: meeting)
        let replies = Dictionary(grouping: try services.connection.attendanceReplies(to: id), by: \.reply.member)
        let lines = members.map { AttendanceReplyLine(member: $0, date: meeting.date, history: replies[$0.id] ?? []) }
        let answers = Dictionary(lines.map { ($0.member.id, $0.latest?.reply.answer) }) { first, _ in first }
            .compactMapValues(\.self)
        let rules = try services.votingRules.rules(on: meeting.date, for: actor)
        return AttendanceReplyBoard(
            meeting: meeting, deadline: try deadline(of: meeting), lines: lines,
            forecast: AttendanceForecast(answers, inOffice: members.map(\.id), of: meeting, rules))
    }

    /// A member's own answer, and whether it can still be given; nil for whoever is no member of this meeting.
    package func own(at meeting: Meeting, for actor: Actor) throws -> OwnAttendanceReply? {
        guard let member = actor.memberID, meeting.form != .written else { return nil }
        guard try members(of: meeting).contains(where: { $0.id == member }) else { return nil }
        let deadline = try deadline(of: meeting)
        let replies = try services.connection.attendanceReplies(to: meeting.id)
        let isOpen = meeting.state == .planned && (deadline.map { services.now.civilDate <= $0 } ?? true)
        return OwnAttendanceReply(
            meeting: meeting, latest: replies.first { $0.reply.member == member && $0.heldOn == meeting.date },
            deadline: deadline, isOpen: isOpen)
    }

    /// A member answers for itself.
    package func answer(
        _ answer: AttendanceAnswer, remark: String, to id: MeetingID, by actor: Actor
    ) throws {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.answerAttendance)
        guard let member = actor.memberID else { throw ServiceError.forbidden }
        try store(AttendanceReply(member: member, answer: answer, remark: remark), to: meeting, by: actor)
    }

    /// Notes what the secretariat was told by a member.
    package func note(_ reply: AttendanceReply, to id: MeetingID, by actor: Actor) throws {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.noteAttendanceReplies)
        try store(reply, to: meeting, by: actor)
    }

    private func store(_ reply: AttendanceReply, to meeting: Meeting, by actor: Actor) throws {
        try services.transaction {
            let members = try members(of: meeting)
            try meeting.check(
                reply, inOffice: members.map(\.id), deadline: deadline(of: meeting), on: services.now.civilDate)
            try services.connection.insertAttendanceReply(
                reply, to: meeting, by: actor.accountID, at: services.now)
            let name = members.first { $0.id == reply.member }?.name ?? ""
            try services.audit.record(
                "attendance_answered", on: .meeting(meeting.id), by: actor,
                sentence: "\(name)委員の出欠を「\(reply.answer.label)」としました(\(reply.channel.label))。")
        }
    }

    /// A meeting that was moved since is answered about until the members are told when.
    private func deadline(of meeting: Meeting) throws -> CivilDate? {
        guard let notice = try services.connection.lastNotice(of: meeting.id), notice.heldOn == meeting.date else {
            return nil
        }
        return notice.replyBy
    }

    private func members(of meeting: Meeting) throws -> [Member] {
        let inOffice = try services.connection.membersInOffice(of: meeting)
        return try services.connection.members(of: meeting.council).filter { inOffice.contains($0.id) }
    }
}

extension Services {
    package var attendanceReplies: AttendanceReplyService { AttendanceReplyService(services: self) }
}

/// What the members of a meeting have answered so far.
package struct AttendanceReplyBoard: Sendable {
    package let meeting: Meeting
    /// The last day for members to answer; nil for until the meeting opens.
    package let deadline: CivilDate?
    /// In the order of the register's reading.
    package let lines: [AttendanceReplyLine]
    package let forecast: AttendanceForecast
}

/// One member with every answer, the latest first.
package struct AttendanceReplyLine: Sendable {
    package let member: Member
    /// Of the meeting as it is planned now.
    let date: CivilDate
    package let history: [EnteredReply]

    /// What counts; nil while the member has not answered for this day.
    package var latest: EnteredReply? { history.first { $0.heldOn == date } }

    /// What does not count any more, with answers for a day that the meeting was moved from.
    package var earlier: [EnteredReply] {
        guard let index = history.firstIndex(where: { $0.heldOn == date }) else { return history }
        return Array(history[..<index] + history[(index + 1)...])
    }
}

/// An answer as it was entered.
package struct EnteredReply: Sendable {
    package let reply: AttendanceReply
    package let enteredBy: String
    package let enteredAt: Instant
    /// The day that it is about.
    package let heldOn: CivilDate
}

/// What a member has answered and may still answer.
package struct OwnAttendanceReply: Sendable {
    package let meeting: Meeting
    package let latest: EnteredReply?
    package let deadline: CivilDate?
    package let isOpen: Bool
}
