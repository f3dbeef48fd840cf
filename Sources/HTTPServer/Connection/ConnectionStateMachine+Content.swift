import HTTP

extension ConnectionStateMachine {
    /// Lets the application decide about content of which nothing has been read.
    mutating func beginContent(of head: RequestHead, _ admit: (Request, Int?) -> Admission) {
        let length = parser.announcedLength
        owesContinue = head.expectsContinue
        switch admit(Request(head: head, remoteAddress: remoteAddress, isSecure: isSecure), length) {
        case .collect(let limit):
            parser.bodyLimit = limit
        case .stream(let limit, let receiver):
            parser.bodyLimit = limit
            intake = .passing(receiver)
        case .refuse(let response):
            refuse(with: response, length)
        }
    }

    mutating func take(_ bytes: [UInt8]) -> Step {
        // RFC 9110 §10.1.1: a client that sends the content already needs no leave to do so.
        owesContinue = false
        switch intake {
        case .collecting: if body.isEmpty { body = bytes } else { body.append(contentsOf: bytes) }
        case .passing(let receiver): return .act(.passContent(receiver, bytes))
        case .discarding: break
        }
        return .proceed
    }

    /// All content is here.
    mutating func end(_ trailers: Fields) -> Step {
        guard let head else { return .proceed }
        phase = .handling
        phaseDeadline = now + rules.handler
        owesContinue = false
        requestCount += 1
        defer { intake = .collecting }
        switch intake {
        case .collecting: return deliver(head, trailers)
        case .passing(let receiver): return .act(.finishContent(receiver, number: requestCount))
        case .discarding(let response):
            self.response = response
            return .proceed
        }
    }

    /// The receiver has no room. The application is to blame for the wait that begins, so its deadline counts.
    mutating func contentHeld(now: Int64) {
        guard phase == .readingBody else { return }
        self.now = now
        contentIsHeld = true
        phaseDeadline = now + rules.handler
    }

    /// The receiver has room again.
    mutating func contentWanted(now: Int64) {
        guard phase == .readingBody, contentIsHeld else { return }
        self.now = now
        contentIsHeld = false
        progress = 0
        phaseDeadline = now + rules.bodyProgress
    }

    /// The receiver that waits for content in vain, once.
    mutating func releaseReceiver() -> (any ContentReceiver)? {
        guard case .passing(let receiver) = intake else { return nil }
        intake = .collecting
        contentIsHeld = false
        return receiver
    }

    /// A client that waits for `100 Continue` may send the content or not (RFC 9110 §10.1.1), so nobody can tell where
    /// its next request begins.
    private mutating func refuse(with response: Response, _ length: Int?) {
        if let length, length <= Self.drainBound, !owesContinue {
            parser.bodyLimit = length
            intake = .discarding(response)
            return
        }
        owesContinue = false
        phase = .handling
        phaseDeadline = nil
        requestCount += 1
        self.response = response
        self.response?.closesConnection = true
    }

    private mutating func deliver(_ head: RequestHead, _ trailers: Fields) -> Step {
        let request = Request(
            head: head, body: body, remoteAddress: remoteAddress, isSecure: isSecure, trailers: trailers)
        body = []
        return .act(.deliver(request, number: requestCount))
    }
}
