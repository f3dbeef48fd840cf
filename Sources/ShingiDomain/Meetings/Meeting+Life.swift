extension Meeting {
    /// Declares the meeting open. Nothing can be deliberated without a quorum, so it does not open without one, unless the
    /// council's rules let it decide below its quorum; then each decision says why.
    package mutating func open(
        at time: TimeOfDay, _ standing: QuorumStanding, decidesWithoutQuorum: Bool = false
    ) throws(MeetingError) {
        switch state {
        case .planned: break
        case .open: throw .alreadyOpen(at: openedAt)
        case .closed: throw .alreadyClosed(at: closedAt)
        case .cancelled: throw .cancelled
        }
        guard form != .written else { throw .heldInWriting }
        guard standing.isMet || (decidesWithoutQuorum && standing.present > 0) else { throw .noQuorum(standing) }
        state = .open
        openedAt = time
        version += 1
    }

    /// Ends the meeting.
    package mutating func close(at time: TimeOfDay) throws(MeetingError) {
        switch state {
        case .planned: throw .notOpen
        case .open: break
        case .closed: throw .alreadyClosed(at: closedAt)
        case .cancelled: throw .cancelled
        }
        // The answers of a written meeting come in over days.
        if form != .written, let openedAt, time < openedAt { throw .closesBeforeOpening(openedAt) }
        state = .closed
        closedAt = time
        version += 1
    }

    /// Refuses what only happens while people sit together.
    package func requireOpen() throws(MeetingError) {
        switch state {
        case .planned: throw .notOpen
        case .open: break
        case .closed: throw .alreadyClosed(at: closedAt)
        case .cancelled: throw .cancelled
        }
    }

    /// Refuses what makes sense until the end of a meeting.
    package func requireNotOver() throws(MeetingError) {
        switch state {
        case .planned, .open: break
        case .closed: throw .alreadyClosed(at: closedAt)
        case .cancelled: throw .cancelled
        }
    }

    /// Attendance is prepared before the opening and corrected afterwards with a reason.
    package func requireAttendanceOpen(reason: String?) throws(MeetingError) {
        guard state != .cancelled else { throw .cancelled }
        guard state != .closed || !(reason ?? "").isBlank else { throw .reasonNeededAfterClose }
    }

    /// Refuses a stay that this meeting can't have: of somebody not in office that day, or by Web where none is offered.
    package func check(_ attendance: Attendance, inOffice: some Collection<MemberID>) throws(MeetingError) {
        guard inOffice.contains(attendance.member) else { throw .notAMember }
        guard attendance.mode != .web || form == .hybrid else { throw .webNotOffered }
    }

    package mutating func count(observers: Int) throws(MeetingError) {
        guard observers >= 0 else { throw .negativeObservers }
        self.observers = observers
        version += 1
    }
}
