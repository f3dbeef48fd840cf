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

    mutating func read(date: @autoclosure () -> String, bodyLimit: (RequestHead) -> Int) -> Step {
        guard outbox.count < Self.outboxBound else { return .wait }
        switch parser.next() {
        case .needMore: return waitForMore(date: date())
        case .head(let head): begin(head, bodyLimit: parser.announcedLength == 0 ? 0 : bodyLimit(head))
        case .bodyChunk(let bytes): collect(bytes)
        case .end(let trailers): return deliver(trailers)
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

    private mutating func begin(_ head: RequestHead, bodyLimit: Int) {
        phase = .readingBody
        phaseDeadline = now + rules.bodyProgress
        progress = 0
        self.head = head
        parser.bodyLimit = bodyLimit
        owesContinue = head.expectsContinue
    }

    private mutating func collect(_ bytes: [UInt8]) {
        // RFC 9110 §10.1.1: a client that sends the content already needs no leave to do so.
        owesContinue = false
        if body.isEmpty { body = bytes } else { body.append(contentsOf: bytes) }
    }

    private mutating func deliver(_ trailers: Fields) -> Step {
        guard let head else { return .proceed }
        phase = .handling
        phaseDeadline = now + rules.handler
        owesContinue = false
        requestCount += 1
        let request = Request(
            head: head, body: body, remoteAddress: remoteAddress, isSecure: isSecure, trailers: trailers)
        body = []
        return .act(.deliver(request, number: requestCount))
    }
}
