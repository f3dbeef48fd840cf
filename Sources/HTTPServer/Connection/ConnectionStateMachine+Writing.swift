import HTTP

extension ConnectionStateMachine {
    /// The application answered. Ignored unless that request is the one being handled.
    mutating func responded(_ response: Response, number: Int, now: Int64) {
        guard phase == .handling, number == requestCount, self.response == nil else { return }
        self.now = now
        self.response = response
    }

    /// The source gave the bytes that were asked for.
    mutating func sourceRead(_ bytes: [UInt8]) {
        guard phase == .streaming, var stream else { return }
        guard !bytes.isEmpty, bytes.count <= stream.length - stream.offset else {
            return sourceFailed("gave \(bytes.count) bytes at \(stream.offset) of \(stream.length)")
        }
        stream.offset += bytes.count
        self.stream = stream
        outbox.append(bytes)
    }

    /// The promised length can no longer be kept. The client must notice, so the connection breaks off.
    mutating func sourceFailed(_ reason: String) {
        faults.append(.sourceFailed(reason))
        abort()
    }

    /// So many bytes of the outbox have gone to the system.
    mutating func wrote(_ count: Int, now: Int64) {
        self.now = now
        outbox.remove(count)
        written += count
        guard outbox.isEmpty else { return }
        writeDeadline = nil
        if phase == .waiting { phaseDeadline = now + rules.idle }
    }

    /// The system takes no more for now.
    ///
    /// - Parameter unacknowledged: bytes written that the client's system has not confirmed.
    mutating func writeStalled(unacknowledged: @autoclosure () -> Int, now: Int64) {
        guard writeDeadline == nil else { return }
        writeDeadline = now + rules.writeProgress
        acknowledged = written - unacknowledged()
    }

    /// Breaks off without regard for what is unsent.
    mutating func abort() {
        outbox = Outbox()
        endsAtOnce = true
        phase = .finishing
    }

    mutating func answer(date: @autoclosure () -> String) -> Step {
        guard let response, let head else { return .wait }
        self.response = nil
        let keepAlive = head.keepsAlive && !isStopping && requestCount < rules.maxRequests
        do throws(HTTPError) {
            try enqueue(response, to: head, keepAlive: keepAlive, date: date())
        } catch {
            faults.append(.unsendable(error))
            enqueueError(.internalServerError, date: date())
        }
        return .proceed
    }

    mutating func continueStream() -> Step {
        guard let stream else { return .wait }
        guard stream.offset < stream.length else {
            self.stream = nil
            endResponse()
            return .proceed
        }
        guard outbox.count < Self.outboxBound else { return .wait }
        let count = min(stream.length - stream.offset, Self.pieceBound)
        return .act(.readSource(read: stream.read, offset: stream.offset, maxCount: count))
    }

    /// Puts a short error response that ends the connection into the outbox.
    mutating func enqueueError(_ status: Status, date: String) {
        let response = Response.text("\(status.code) \(status.phrase)\n", status: status)
        let framing = try? outbox.append { buffer throws(HTTPError) in
            try ResponseEncoder.encode(
                response, method: head?.method ?? .get, version: head?.version ?? .http11, keepAlive: false,
                date: date, into: &buffer)
        }
        if case .bytes(let bytes)? = framing?.body { outbox.append(bytes) }
        phase = .finishing
        phaseDeadline = nil
    }

    private mutating func enqueue(
        _ response: Response, to head: RequestHead, keepAlive: Bool, date: String
    ) throws(HTTPError) {
        let framing = try outbox.append { buffer throws(HTTPError) in
            try ResponseEncoder.encode(
                response, method: head.method, version: head.version, keepAlive: keepAlive, date: date, into: &buffer)
        }
        closesAfterResponse = framing.closes
        phaseDeadline = nil
        switch framing.body {
        case .none: endResponse()
        case .bytes(let bytes):
            outbox.append(bytes)
            endResponse()
        case .source(let length, let read):
            stream = Stream(length: length, read: read)
            phase = .streaming
        case .live(let content): beginLive(content)
        }
    }

    private mutating func endResponse() {
        head = nil
        guard !closesAfterResponse else {
            phase = .finishing
            return
        }
        phase = .waiting
        // The client's idle time begins when it has its response.
        phaseDeadline = nil
    }
}
