import HTTP

extension ConnectionStateMachine {
    /// A connection beyond what the server can serve: told so, then ended.
    mutating func refuseService(date: String) {
        enqueueError(.serviceUnavailable, date: date)
    }

    /// The server stops: what runs is finished, an idle connection ended, a new one still served once.
    mutating func stop(now: Int64) {
        self.now = now
        isStopping = true
        if phase == .waiting, requestCount == 0 {
            phaseDeadline = min(phaseDeadline ?? .max, now + rules.lastRequest)
        }
        // Everything is sent; waiting for the client to close would only hold up the stop.
        if phase == .lingering { endsAtOnce = true }
        if phase == .live { endLive() }
    }

    /// Time passed. Does nothing before `deadline`.
    ///
    /// - Parameter unacknowledged: bytes written that the client's system has not confirmed.
    mutating func deadlineReached(now: Int64, date: String, unacknowledged: @autoclosure () -> Int) {
        self.now = now
        if let writeDeadline, writeDeadline <= now { checkWriting(acknowledged: written - unacknowledged()) }
        guard let phaseDeadline, phaseDeadline <= now else { return }
        if phase == .live {
            checkLive(acknowledged: written - unacknowledged())
        } else {
            endWait(date: date)
        }
    }

    private mutating func checkWriting(acknowledged: Int) {
        guard acknowledged - self.acknowledged >= rules.minimumProgress else { return abort() }
        self.acknowledged = acknowledged
        writeDeadline = now + rules.writeProgress
    }

    private mutating func endWait(date: String) {
        switch phase {
        case .waiting: abort()
        case .readingHead: refuse(.requestTimeout, "the head did not come in time", date: date)
        case .readingBody where contentIsHeld:
            faults.append(.handlerTimedOut(path: head?.target.rawPath ?? ""))
            enqueueError(.serviceUnavailable, date: date)
        case .readingBody:
            guard progress < rules.minimumProgress else {
                progress = 0
                phaseDeadline = now + rules.bodyProgress
                return
            }
            refuse(.requestTimeout, "the content came too slowly", date: date)
        case .handling:
            faults.append(.handlerTimedOut(path: head?.target.rawPath ?? ""))
            enqueueError(.serviceUnavailable, date: date)
        case .lingering: endsAtOnce = true
        case .streaming, .live, .finishing, .closed: phaseDeadline = nil
        }
    }
}
