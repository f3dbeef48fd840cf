import HTTP

/// Everything a connection decides, without socket, queue or clock. Events go in through the mutating functions; then
/// `nextAction` is called until it returns nil; then `outbox` is sent, `wantsRead` and `deadline` are obeyed.
///
/// One request at a time: while one is answered the following ones wait unparsed, so answers keep their order
/// (RFC 9112 §9.3.2), and reading stops when too many bytes wait.
struct ConnectionStateMachine {
    enum Phase {
        /// Between requests: no byte of the next one has come.
        case waiting
        case readingHead
        case readingBody
        /// The application has the request.
        case handling
        /// A response's content comes from a source.
        case streaming
        /// A response's content goes on until somebody ends it.
        case live
        /// The last response is in the outbox; then the connection ends.
        case finishing
        /// Everything is sent; input is thrown away so that no reset overtakes the last response (RFC 9112 §9.6).
        case lingering
        case closed
    }

    /// What becomes of the content being read.
    enum Intake {
        case collecting
        case passing(any ContentReceiver)
        /// Thrown away before this answer is given.
        case discarding(Response)
    }

    struct Stream {
        let length: Int
        let read: @Sendable (Int, Int) throws -> [UInt8]
        var offset = 0
    }

    /// While more than this waits to be sent, nothing more is produced.
    static let outboxBound = 65_536
    /// What is asked of a source at once. With `outboxBound` the most that a slow reader keeps in memory.
    static let pieceBound = 262_144
    /// So much refused content is read for the sake of keeping the connection.
    static let drainBound = 65_536
    /// While more than this waits to be parsed behind a request being answered, nothing more is read.
    static let inboxBound = 65_536

    let rules: ConnectionRules
    let remoteAddress: String
    let isSecure: Bool

    var outbox = Outbox()
    var phase = Phase.waiting
    var parser: RequestParser
    var now: Int64

    /// The request being read or answered.
    var head: RequestHead?
    var body: [UInt8] = []
    var intake = Intake.collecting
    /// The receiver has no room: nothing is read until it has.
    var contentIsHeld = false
    var owesContinue = false
    var requestCount = 0
    var response: Response?
    var stream: Stream?
    var live: Live?

    /// The client has ended its side.
    var inputEnded = false
    var closesAfterResponse = false
    /// The server is stopping.
    var isStopping = false
    /// The connection ends without waiting for the client, which knows or does not care.
    var endsAtOnce = false
    var faults: [ConnectionFault] = []

    /// When the wait of the current phase ends, in milliseconds; nil when the phase waits for nobody.
    var phaseDeadline: Int64?
    /// Content that came in the current span of `bodyProgress`.
    var progress = 0
    var writeDeadline: Int64?
    /// What has gone to the system in all, and what of it the client had acknowledged when the span began.
    var written = 0
    var acknowledged = 0
    var discarded = 0

    /// - Parameter memory: the loop's, for the parser.
    init(rules: ConnectionRules, remoteAddress: String, isSecure: Bool, now: Int64, memory: KnownHead? = nil) {
        self.rules = rules
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
        self.now = now
        parser = RequestParser(limits: rules.limits, memory: memory)
        phaseDeadline = now + rules.head
    }

    /// The earliest moment at which `deadlineReached` is to be called.
    var deadline: Int64? {
        guard let writeDeadline else { return phaseDeadline }
        return min(writeDeadline, phaseDeadline ?? writeDeadline)
    }

    var wantsRead: Bool {
        guard !inputEnded else { return false }
        return switch phase {
        case .waiting, .readingHead, .readingBody: outbox.count < Self.outboxBound && !contentIsHeld
        case .handling, .streaming, .live: parser.bufferedCount < Self.inboxBound
        case .finishing, .lingering: true
        case .closed: false
        }
    }

    /// What to do next, nil when that depends on the next event or on sending.
    ///
    /// - Parameters:
    ///   - date: the time as a response's `Date` says it.
    ///   - admit: what the application makes of a request's content of that length.
    mutating func nextAction(
        date: @autoclosure () -> String, admit: (Request, Int?) -> Admission
    ) -> ConnectionAction? {
        while true {
            if !faults.isEmpty { return .report(faults.removeFirst()) }
            if phase != .live, let content = releaseLive() { return .endLive(content) }
            if phase != .readingBody, let receiver = releaseReceiver() { return .abandonContent(receiver) }
            let step: Step =
                switch phase {
                case .waiting, .readingHead, .readingBody: read(date: date(), admit: admit)
                case .handling: answer(date: date())
                case .streaming: continueStream()
                case .live: continueLive()
                case .finishing: finish()
                case .lingering: linger()
                case .closed: .wait
                }
            switch step {
            case .proceed: continue
            case .wait: return nil
            case .act(let action): return action
            }
        }
    }

    enum Step {
        case proceed
        case wait
        case act(ConnectionAction)
    }

    private mutating func finish() -> Step {
        guard outbox.isEmpty else { return .wait }
        if endsAtOnce || inputEnded { return close() }
        phase = .lingering
        phaseDeadline = now + rules.linger
        return .act(.shutdownWrite)
    }

    private mutating func linger() -> Step {
        endsAtOnce || inputEnded || discarded > rules.maxDiscard ? close() : .wait
    }

    private mutating func close() -> Step {
        phase = .closed
        phaseDeadline = nil
        writeDeadline = nil
        return .act(.close)
    }
}
