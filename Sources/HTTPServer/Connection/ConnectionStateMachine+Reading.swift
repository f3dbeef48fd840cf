import HTTP

extension ConnectionStateMachine {
    /// Bytes came from the client.
    mutating func received(_ bytes: UnsafeRawBufferPointer, now: Int64) {
        self.now = now
        switch phase {
        case .closed: break
        case .finishing, .lingering: discarded += bytes.count
        default:
            progress += bytes.count
            parser.append(bytes)
        }
    }

    /// The client has ended its side. It may still wait for answers to what it sent before.
    mutating func peerClosed(now: Int64) {
        self.now = now
        inputEnded = true
    }

    mutating func read(date: @autoclosure () -> String, admit: (Request, Int?) -> Admission) -> Step {
        guard outbox.count < Self.outboxBound, !contentIsHeld else { return .wait }
        switch parser.next() {
        case .needMore: return waitForMore(date: date())
        case .head(let head): begin(head, admit)
        case .bodyChunk(let bytes): return take(bytes)
        case .end(let trailers): return end(trailers)
        case .failure(let failure): refuse(failure.status, failure.reason, date: date())
        }
        return .proceed
    }

    /// Answers a request that cannot be understood or waited for, and ends the connection: where the next request
    /// would begin is unknown.
    mutating func refuse(_ status: Status, _ reason: String, date: String) {
        faults.append(.refused(status, reason: reason))
        enqueueError(status, date: date)
    }

    private mutating func waitForMore(date: @autoclosure () -> String) -> Step {
        let isIdle = phase == .waiting && parser.isIdle
        if inputEnded || (isStopping && isIdle) {
            guard isIdle else {
                // RFC 9112 §8: an incomplete request may be answered with an error.
                refuse(.badRequest, "the client ended in the middle of a request", date: date())
                return .proceed
            }
            endsAtOnce = true
            phase = .finishing
            return .proceed
        }
        if phase == .waiting, !isIdle {
            phase = .readingHead
            phaseDeadline = now + rules.head
        }
        if owesContinue {
            owesContinue = false
            outbox.append(ResponseEncoder.continueBytes)
        }
        return .wait
    }

    private mutating func begin(_ head: RequestHead, _ admit: (Request, Int?) -> Admission) {
        phase = .readingBody
        phaseDeadline = now + rules.bodyProgress
        progress = 0
        self.head = head
        guard parser.announcedLength != 0 else { return }
        beginContent(of: head, admit)
    }
}
