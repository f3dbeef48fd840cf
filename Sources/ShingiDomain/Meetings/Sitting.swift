/// A meeting with those who are in office on its day and the stays noted so far: answers who is there, who presides and
/// who may vote at any minute of it.
package struct Sitting: Sendable {
    package var meeting: Meeting
    package var register: Register
    package var attendances: [Attendance]
    /// Whom those present elected to preside, where no office holder is there.
    package var elected: ActingChair?
    /// Whose meeting it is; the register is its part of the council then.
    package var subcommittee: Subcommittee?

    package init(
        meeting: Meeting, register: Register, attendances: [Attendance], elected: ActingChair? = nil,
        subcommittee: Subcommittee? = nil
    ) {
        self.subcommittee = subcommittee
        self.meeting = meeting
        self.register = register
        self.attendances = attendances
        self.elected = elected
    }

    package var inOffice: [MemberID] { register.membersInOffice(on: meeting.date) }

    package func presence(at time: TimeOfDay) -> Presence {
        Presence(at: time, of: attendances, inOffice: inOffice)
    }

    package func standing(at time: TimeOfDay, _ rules: VotingRules) -> QuorumStanding {
        Quorum.standing(presence(at: time), rules)
    }

    /// Nil when no office holder is there and nobody was elected.
    package func presider(at time: TimeOfDay, _ rules: VotingRules) -> Presider? {
        register.presider(
            on: meeting.date, present: presence(at: time).present(webCounts: rules.webCounts), elected: elected)
    }

    /// Who may vote, by name: those present who are not excluded, and the chair only where the chair votes like everyone.
    package func voters(
        at time: TimeOfDay, _ rules: VotingRules, excluded: Set<MemberID> = []
    ) -> Set<MemberID> {
        var voters = presence(at: time).present(webCounts: rules.webCounts).subtracting(excluded)
        if rules.chairVote != .always, let chair = presider(at: time, rules)?.member { voters.remove(chair) }
        return voters
    }

    package func electorate(
        at time: TimeOfDay, _ rules: VotingRules, excluded: Set<MemberID> = []
    ) -> Electorate {
        Electorate(
            presence(at: time), rules, chair: presider(at: time, rules)?.member, excluded: excluded)
    }

    /// The minute for which the screen shows who is there.
    ///
    /// While the meeting is going on, that is now. What is recorded on another day, or hours before the stated
    /// opening as in a rehearsal, goes by the last minute that anything was noted for. Before the opening it is the
    /// planned beginning, after the end the end.
    package func moment(at now: Instant) -> TimeOfDay {
        let isToday = now.civilDate == meeting.date
        switch meeting.state {
        case .planned, .cancelled:
            return isToday ? max(meeting.startsAt, now.timeOfDay) : meeting.startsAt
        case .open:
            let opened = meeting.openedAt ?? meeting.startsAt
            let isLive = now.timeOfDay.minutesSinceMidnight + Sitting.headStart >= opened.minutesSinceMidnight
            if isToday, isLive { return max(opened, now.timeOfDay) }
            return attendances.flatMap { [$0.arrivedAt, $0.leftAt] }.compactMap(\.self).reduce(opened, max)
        case .closed:
            return meeting.closedAt ?? meeting.startsAt
        }
    }

    /// A meeting declared open at ten by a clerk whose clock says five to ten is going on.
    private static let headStart = 15
}
