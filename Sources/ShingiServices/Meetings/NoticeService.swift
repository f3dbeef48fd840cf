import ShingiDomain

/// 開催通知: what the members are told about a meeting. Sending is the secretariat's own act, by mail or on paper; here the
/// wording is made, kept, and shown to the members.
package struct NoticeService {
    let services: Services

    /// The last notice that was sent, with the wording of the next one for whoever sends them.
    package func board(_ id: MeetingID, for actor: Actor) throws -> NoticeBoard {
        let meeting = try services.meetings.find(id, for: actor)
        let sent = try services.connection.notices(of: id, at: 50)
        guard !sent.isEmpty || actor.reach.wholeCouncil else { throw ServiceError.notFound }
        return NoticeBoard(meeting: meeting, sent: sent)
    }

    /// How a notice would read if it were sent like this.
    package func draft(_ order: NoticeOrder, for meeting: Meeting, by actor: Actor) throws -> MeetingNotice {
        let isTold = try services.connection.lastNotice(of: meeting.id) != nil
        return MeetingNotice(
            NoticeKind(of: meeting, isTold: isTold), of: meeting, order,
            council: try services.councils.current(for: actor),
            subcommittee: try meeting.subcommittee.flatMap { try services.connection.subcommittee($0)?.value },
            chair: try chair(of: meeting),
            agenda: try services.connection.agendaItems(of: meeting.id))
    }

    /// Keeps the wording and shows it to the members, who from now on are asked whether they come.
    package func send(_ order: NoticeOrder, for id: MeetingID, by actor: Actor) throws {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.sendNotices)
        try services.transaction {
            let isTold = try services.connection.lastNotice(of: id) != nil
            try meeting.requireNoticeable(isTold: isTold)
            let kind = NoticeKind(of: meeting, isTold: isTold)
            try services.connection.insertNotice(
                draft(order, for: meeting, by: actor), kind, order, of: meeting, by: actor.accountID,
                at: services.now)
            try services.audit.record(
                "notice_sent", on: .meeting(id), by: actor, sentence: "「\(meeting.title)」の\(kind.label)を出しました。")
        }
    }

    private func chair(of meeting: Meeting) throws -> String? {
        guard let chair = try services.connection.register(of: meeting).chair(on: meeting.date) else {
            return nil
        }
        return try services.connection.members(of: meeting.council).first { $0.id == chair }?.name
    }
}

extension Services {
    package var notices: NoticeService { NoticeService(services: self) }
}

/// The notices of a meeting.
package struct NoticeBoard: Sendable {
    package let meeting: Meeting
    /// The latest first.
    package let sent: [SentNotice]

    /// Whether the plan has changed since the members were told.
    package var isStale: Bool {
        guard let last = sent.first, meeting.state == .planned || meeting.state == .cancelled else { return false }
        return last.meetingVersion != meeting.version
    }
}

/// A notice as it was sent.
package struct SentNotice: Sendable {
    package let kind: NoticeKind
    /// Of the plan that it tells of.
    package let meetingVersion: Int
    package let notice: MeetingNotice
    package let replyBy: CivilDate?
    package let sentBy: String
    package let sentAt: Instant
    /// The day that it tells of.
    package let heldOn: CivilDate
}
