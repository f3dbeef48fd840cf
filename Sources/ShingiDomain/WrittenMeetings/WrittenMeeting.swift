/// 書面開催: a meeting whose members answer each by themselves, until a deadline.
package struct WrittenMeeting: Sendable, Hashable {
    package var meeting: MeetingID
    /// The first moment at which no answer is taken any more.
    package var closesAt: Instant
    package var names: BallotNames
    package var releasedAt: Instant
    /// Nil until the ballots were counted.
    package var countedAt: Instant?
    package var version: Int

    package init(
        meeting: MeetingID, closesAt: Instant, names: BallotNames, releasedAt: Instant, countedAt: Instant? = nil,
        version: Int = 1
    ) {
        self.meeting = meeting
        self.closesAt = closesAt
        self.names = names
        self.releasedAt = releasedAt
        self.countedAt = countedAt
        self.version = version
    }

    package var isCounted: Bool { countedAt != nil }

    package func isOpen(at now: Instant) -> Bool { !isCounted && now < closesAt }

    /// 令和4年9月29日(木) 17:00
    package var deadline: String { "\(closesAt.civilDate.japanese) \(closesAt.timeOfDay.iso)" }

    /// Refuses an answer that comes too late.
    package func requireOpen(at now: Instant) throws(WrittenMeetingError) {
        guard !isCounted else { throw .alreadyCounted }
        guard now < closesAt else { throw .closed(deadline) }
    }

    /// Refuses a ballot on paper that did not reach the secretariat in time. It may be entered after the deadline, as
    /// long as nothing was counted.
    package func requirePaper(receivedOn day: CivilDate, today: CivilDate) throws(WrittenMeetingError) {
        guard !isCounted else { throw .alreadyCounted }
        guard day <= today else { throw .receivedInFuture }
        guard day >= releasedAt.civilDate else { throw .receivedBeforeRelease(releasedAt.civilDate) }
        guard day <= closesAt.civilDate else { throw .receivedTooLate(deadline) }
    }

    /// Refuses a count while somebody may still answer. When everybody has, nothing is waited for.
    package func requireCountable(at now: Instant, missing: Int) throws(WrittenMeetingError) {
        guard !isCounted else { throw .alreadyCounted }
        guard now >= closesAt || missing == 0 else { throw .stillOpen(deadline) }
    }

    /// Refuses a deadline that has gone by when it is set.
    package static func check(closesAt: Instant, now: Instant) throws(WrittenMeetingError) {
        guard closesAt > now else { throw .deadlineInPast }
    }

    package mutating func move(deadline: Instant, now: Instant) throws(WrittenMeetingError) {
        guard !isCounted else { throw .alreadyCounted }
        try WrittenMeeting.check(closesAt: deadline, now: now)
        closesAt = deadline
    }
}
