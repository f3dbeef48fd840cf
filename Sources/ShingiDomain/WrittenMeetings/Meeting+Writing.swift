extension Meeting {
    /// Opens a written meeting for answers. There is no quorum yet: it is reckoned from the answers that come.
    package mutating func openForBallots(at time: TimeOfDay) throws(WrittenMeetingError) {
        guard form == .written else { throw .notWritten }
        guard state == .planned else { throw .alreadyReleased }
        state = .open
        openedAt = time
        version += 1
    }
}
