/// Reads requests from the bytes of one connection, one after another (RFC 9112). Knows no socket and no clock:
/// append what arrived, then call `next` until it answers `needMore` or `failure`.
///
/// After `head` set `bodyLimit` if the route has its own; a longer body is then refused at the next call, before
/// any of it is delivered, so that `100 Continue` is sent only when that call answered `needMore`.
/// After `end` the next call begins the following request, whose bytes may already be here; a caller that is still
/// answering just does not call. After a `failure` the connection cannot be used: answer and close.
package struct RequestParser: Sendable {
    package enum Event: Sendable {
        /// Nothing more can be said until bytes arrive.
        case needMore
        case head(RequestHead)
        /// Never empty. The parts of a body come in order, framing removed.
        case bodyChunk([UInt8])
        /// The request is complete. Comes also when there was no body.
        case end(trailers: Fields)
        case failure(ParseFailure)
    }

    enum State: Sendable {
        case requestLine
        /// The bytes that came are those of a head that was read before.
        case known(RequestHead)
        case fields(RequestLine)
        case content(BodyFraming)
        case sized(remaining: Int)
        case chunkLine
        case chunkData(remaining: Int)
        case chunkEnd
        case trailers
        case failed(ParseFailure)
    }

    package let limits: Limits
    /// The most content accepted for the current request; set back to `limits.body` with each head.
    package var bodyLimit: Int

    var state = State.requestLine
    var buffer = ParseBuffer()
    var fields = Fields()
    /// Bytes of the current field section, line ends included.
    var fieldBytes = 0
    var emptyLines = 0
    /// The request line stood at the buffer's very beginning.
    private var beginsBuffer = false
    /// Content of the current chunked body so far.
    var contentLength = 0
    var chunkOverhead = 0
    private let memory: KnownHead?

    /// - Parameter memory: of heads read with the same limits, by this parser or others of its loop.
    package init(limits: Limits = Limits(), memory: KnownHead? = nil) {
        self.limits = limits
        self.memory = memory
        bodyLimit = limits.body
    }

    /// Bytes appended but not yet consumed. The caller stops reading the socket when they grow while it answers.
    package var bufferedCount: Int { buffer.count }

    /// Nothing of a next request has come: the connection is idle and may be closed without an answer.
    package var isIdle: Bool {
        if case .requestLine = state { return buffer.count == 0 }
        return false
    }

    /// A head has begun to arrive but is not complete: the deadline for heads applies.
    package var isInHead: Bool {
        switch state {
        case .requestLine: buffer.count > 0
        case .fields, .known: true
        default: false
        }
    }

    /// After `head`: the length of the content to come, in bytes; nil when it comes in chunks.
    package var announcedLength: Int? {
        guard case .content(let framing) = state, case .length(let length) = framing else { return nil }
        return length
    }

    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if isIdle, emptyLines == 0, let head = memory?.head(of: bytes) {
            state = .known(head)
        } else {
            buffer.append(bytes)
        }
    }

    package mutating func append(_ bytes: some Collection<UInt8>) {
        buffer.append(bytes)
    }

    package mutating func next() -> Event {
        do throws(ParseFailure) {
            while true {
                let before = buffer.count
                if let event = try step() { return event }
                if buffer.count == before { return .needMore }
            }
        } catch {
            state = .failed(error)
            buffer = ParseBuffer()
            return .failure(error)
        }
    }

    /// One line or one piece of content. Nil having consumed something means there may be more to say; nil having
    /// consumed nothing means that bytes are missing.
    private mutating func step() throws(ParseFailure) -> Event? {
        switch state {
        case .requestLine: try readRequestLine()
        case .known(let head): repeated(head)
        case .fields(let line): try readFields(after: line)
        case .content(let framing): try beginContent(framing)
        case .sized(let remaining): readSized(remaining)
        case .chunkLine: try readChunkLine()
        case .chunkData(let remaining): readChunkData(remaining)
        case .chunkEnd: try readChunkEnd()
        case .trailers: try readTrailers()
        case .failed(let failure): .failure(failure)
        }
    }

    private mutating func readRequestLine() throws(ParseFailure) -> Event? {
        let tooLong = ParseFailure(.uriTooLong, "request line too long", "RFC 9112 §3")
        guard let line = try buffer.takeLine(limit: limits.requestLine, tooLong: tooLong) else { return nil }
        if line.isEmpty {
            emptyLines += 1
            guard emptyLines <= limits.emptyLines else {
                throw ParseFailure(.badRequest, "empty lines instead of a request", "RFC 9112 §2.2")
            }
            return nil
        }
        emptyLines = 0
        beginsBuffer = line.lowerBound == 0
        state = .fields(try buffer.with(line) { bytes throws(ParseFailure) in try RequestLine(bytes) })
        return nil
    }

    private mutating func readFields(after requestLine: RequestLine) throws(ParseFailure) -> Event? {
        guard try readFieldSection() else { return nil }
        let section = fields
        fields = Fields()
        let framing = try BodyFraming(of: section, version: requestLine.version)
        let host = try Authority.host(of: section, version: requestLine.version)
        try Expectation.check(section)
        state = .content(framing)
        bodyLimit = limits.body
        let head = RequestHead(
            method: requestLine.method, target: requestLine.target, version: requestLine.version,
            fields: section, host: requestLine.authority ?? host)
        if framing == .length(0), beginsBuffer { buffer.withAllConsumed { memory?.keep($0, head) } }
        return .head(head)
    }

    private mutating func repeated(_ head: RequestHead) -> Event {
        state = .content(.length(0))
        bodyLimit = limits.body
        return .head(head)
    }

    private mutating func readTrailers() throws(ParseFailure) -> Event? {
        guard try readFieldSection() else { return nil }
        let section = fields
        fields = Fields()
        try Trailers.check(section)
        return end(trailers: section)
    }

    /// Reads field lines as far as they are here; true when the empty line after them was read.
    private mutating func readFieldSection() throws(ParseFailure) -> Bool {
        let tooLarge = ParseFailure(.requestHeaderFieldsTooLarge, "field line too long", "RFC 6585 §5")
        while let line = try buffer.takeLine(limit: limits.fieldLine, tooLong: tooLarge) {
            if line.isEmpty {
                fieldBytes = 0
                return true
            }
            fieldBytes += line.count + 2
            guard fieldBytes <= limits.fieldSection, fields.count < limits.fieldCount else {
                throw ParseFailure(.requestHeaderFieldsTooLarge, "field section too large", "RFC 6585 §5")
            }
            try buffer.with(line) { bytes throws(ParseFailure) in try fields.addLine(bytes) }
        }
        return false
    }
}
