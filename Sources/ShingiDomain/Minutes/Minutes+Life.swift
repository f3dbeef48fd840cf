extension Minutes {
    /// Only a meeting that was held has minutes.
    package static func requireHeld(_ meeting: Meeting) throws(MinutesError) {
        guard meeting.state.hasBegun else { throw .notHeld }
    }

    package func requireEditable() throws(MinutesError) {
        switch state {
        case .drafting: return
        case .confirming: throw .beingConfirmed
        case .confirmed: throw .alreadyConfirmed
        case .approved: throw .fixed
        }
    }

    package mutating func send(turns: Int, to members: Int, due: CivilDate, today: CivilDate) throws(MinutesError) {
        try requireEditable()
        guard turns > 0 else { throw .noTurns }
        guard members > 0 else { throw .nobodyPresent }
        guard due >= today else { throw .duePast }
        state = .confirming
    }

    /// - Parameter undecided: corrections that nobody has accepted or declined.
    package mutating func closeRound(undecided: Int) throws(MinutesError) {
        guard state == .confirming else { throw .noRound }
        guard undecided == 0 else { throw .undecided(undecided) }
        state = .confirmed
    }

    /// Back to the draft: the round's confirmations and signatures stay on record and count no more.
    package mutating func reopen() throws(MinutesError) {
        guard state == .confirmed else { throw state == .approved ? .fixed : .noRound }
        state = .drafting
    }

    /// - Parameters:
    ///   - held: the meeting that the minutes are of.
    ///   - later: the one that approved them.
    ///   - unsigned: signers who have not signed.
    package mutating func approve(of held: Meeting, at later: Meeting, unsigned: Int) throws(MinutesError) {
        guard state == .confirmed else { throw state == .approved ? .fixed : .notConfirmed }
        guard later.id != held.id, later.date >= held.date, later.council == held.council, later.state.hasBegun
        else {
            throw .approvalMeeting
        }
        guard unsigned == 0 else { throw .unsigned(unsigned) }
        state = .approved
    }
}
