extension FollowUp {
    /// The report was given.
    package mutating func report(at meeting: MeetingID) throws(FollowUpError) {
        guard state == .open else { throw .notOpen(state) }
        guard meeting != promisedAt else { throw .sameMeeting }
        state = .reported
        reportedAt = meeting
    }

    /// The same in words, at a meeting that was really held after the promise was made.
    package mutating func report(
        _ answer: String, at meeting: Meeting, promisedOn date: CivilDate
    ) throws(FollowUpError) {
        guard state == .open else { throw .notOpen(state) }
        guard !answer.isBlank else { throw .noAnswer }
        guard meeting.id != promisedAt else { throw .sameMeeting }
        guard meeting.date >= date else { throw .beforePromise(date) }
        guard meeting.state.hasBegun else { throw .notHeld(meeting.title) }
        try report(at: meeting.id)
    }

    /// What was said, for a report that the council noted at its meeting. Says which meeting that was.
    ///
    /// - Parameter written: the meetings whose reports stand in words already.
    package func answer(_ answer: String, besides written: [MeetingID]) throws(FollowUpError) -> MeetingID {
        guard state != .open, let reportedAt else { throw .notReported }
        guard !written.contains(reportedAt) else { throw .notOpen(state) }
        guard !answer.isBlank else { throw .noAnswer }
        return reportedAt
    }

    /// The council is content with the report.
    package mutating func close() throws(FollowUpError) {
        switch state {
        case .open: throw .notReported
        case .reported: state = .closed
        case .closed: throw .notOpen(state)
        }
    }

    /// The council wants to hear more: the promise is owed again, to a later meeting.
    package mutating func `continue`(due meeting: MeetingID?) throws(FollowUpError) {
        guard state == .reported else { throw .notReported }
        state = .open
        dueMeeting = meeting
    }

    /// The same for a meeting that is still to come; nil for whichever comes next.
    package mutating func `continue`(dueAt meeting: Meeting?) throws(FollowUpError) {
        guard state == .reported else { throw .notReported }
        if let meeting, meeting.state == .closed { throw .dueInPast(meeting.title) }
        try self.continue(due: meeting?.id)
    }

    /// Whether the day it was owed on has gone by without a report. On the day itself it is not late yet.
    package func isOverdue(dueOn date: CivilDate?, today: CivilDate) -> Bool {
        guard state == .open, let date else { return false }
        return date < today
    }

    /// Whether it belongs on the agenda of a meeting: owed there, owed to an earlier one, or to whichever comes next.
    /// `date` gives the date of a meeting.
    package func isDue(at meeting: Meeting, date: (MeetingID) -> CivilDate?) -> Bool {
        guard state == .open, promisedAt != meeting.id else { return false }
        if let promised = date(promisedAt), promised > meeting.date { return false }
        guard let dueMeeting, dueMeeting != meeting.id else { return true }
        return date(dueMeeting).map { $0 < meeting.date } ?? true
    }

    /// The same where it is known how far the meeting is to which it is owed: while that one is still to come, it will
    /// hear the report, and no later one need.
    package func isDue(
        at meeting: Meeting, dueMeetingState: MeetingState?, date: (MeetingID) -> CivilDate?
    ) -> Bool {
        guard dueMeeting == meeting.id || dueMeetingState != .planned else { return false }
        return isDue(at: meeting, date: date)
    }

    /// Where it will be reported: the first meeting still to come after the one where it was promised on `promisedOn`.
    package func nextMeeting(promisedOn: CivilDate, among meetings: [Meeting]) -> Meeting? {
        meetings
            .filter { $0.state == .planned && $0.id != promisedAt && $0.date >= promisedOn }
            .min { ($0.date, $0.id) < ($1.date, $1.id) }
    }
}
