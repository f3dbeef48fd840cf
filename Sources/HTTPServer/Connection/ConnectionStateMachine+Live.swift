import HTTP

extension ConnectionStateMachine {
    struct Live {
        let content: any LiveContent
        var hasBegun = false
        /// It may have something to take.
        var isAwake = true
    }

    mutating func beginLive(_ content: any LiveContent) {
        live = Live(content: content)
        phase = .live
        phaseDeadline = now + rules.idle
        acknowledged = written
    }

    /// The content has something to take.
    mutating func liveWoke(now: Int64) {
        guard phase == .live else { return }
        self.now = now
        live?.isAwake = true
    }

    /// What the content gave: nothing for now, or nil for its end.
    mutating func liveTook(_ bytes: [UInt8]?, now: Int64) {
        guard phase == .live else { return }
        self.now = now
        guard let bytes else { return endLive() }
        if bytes.isEmpty { live?.isAwake = false } else { outbox.append(bytes) }
    }

    /// What is in the outbox still goes out. A client that asked for a stream waits for nothing behind it.
    mutating func endLive() {
        phase = .finishing
        phaseDeadline = nil
        endsAtOnce = true
    }

    /// The content that was begun or is about to be, once.
    mutating func releaseLive() -> (any LiveContent)? {
        defer { live = nil }
        return live?.content
    }

    mutating func continueLive() -> Step {
        guard let live else { return .wait }
        if inputEnded {
            endLive()
            return .proceed
        }
        guard live.hasBegun else {
            self.live?.hasBegun = true
            return .act(.beginLive(live.content))
        }
        // One piece at a time: what is taken while the client still reads the last one would be old when it comes.
        guard outbox.isEmpty, live.isAwake else { return .wait }
        return .act(.takeLive(live.content))
    }

    /// A stream has no idle time of its own. But what was written and not confirmed in a whole span went to a client that is
    /// gone without a word.
    mutating func checkLive(acknowledged: Int) {
        let isSilent = acknowledged < written && acknowledged == self.acknowledged
        guard !isSilent else { return abort() }
        self.acknowledged = acknowledged
        phaseDeadline = now + rules.idle
    }
}
