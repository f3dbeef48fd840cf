import COpenSSL
import Glibc
import Logging

/// Bytes through TLS. The handshake happens by itself in the first reads and writes.
final class TLSTransport: Transport {
    private enum State {
        case handshaking
        case open
        /// The handshake failed and the client was told. What it sends is thrown away until it closes, so that no reset
        /// overtakes the alert.
        case refused
        /// Nothing more may be asked of libssl (SSL_get_error(3)).
        case broken
    }

    /// The most a record carries (RFC 8446 §5.1).
    private static let record = 16_384
    /// What one call of `write` sends before others get their turn.
    private static let atOnce = 65_536

    let descriptor: Int32
    let isSecure = true
    private(set) var needs: Readiness = []
    private(set) var holdsInput = false

    private let client: AcceptedClient
    /// What libssl's callbacks are led to; see `TLSContext.belong(to:)`.
    private let contexts: TLSContextSet
    private let counters: Counters
    private let logger: Logger
    private var session: OpaquePointer?
    /// Belongs to the session.
    private var bio: OpaquePointer?
    private var state = State.handshaking
    /// close_notify is to go out as soon as the system takes it.
    private var owesCloseNotify = false
    private var hasSentCloseNotify = false

    init(_ client: AcceptedClient, contexts: TLSContextSet, counters: Counters, logger: Logger) {
        self.client = client
        descriptor = client.descriptor
        self.contexts = contexts
        self.counters = counters
        self.logger = logger
        ErrorQueue.clear()
        guard let session = SSL_new(contexts.first.pointer), let bio = SocketBIO.make(client.descriptor) else {
            state = .broken
            return
        }
        SSL_set_bio(session, bio, bio)
        SSL_set_accept_state(session)
        self.session = session
        self.bio = bio
    }

    deinit {
        SSL_free(session)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult {
        if owesCloseNotify { shutdownWrite() }
        switch state {
        case .refused: return discard(buffer)
        case .broken: return .failed(EPROTO)
        case .handshaking, .open: return readRecords(into: buffer)
        }
    }

    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> TransportResult {
        guard state == .handshaking || state == .open else { return .failed(EPIPE) }
        let total = first.count + second.count
        var moved = 0
        // Head and content go out in one record where they fit, and all records in as few packets as they fill.
        repeat {
            let count = min(Self.record, total - moved)
            SocketBIO.announceMore(moved + count < total, on: bio)
            let outcome = writeRecord(first, second, moved..<(moved + count))
            guard case .moved(let sent) = outcome else { return moved > 0 ? .moved(moved) : outcome }
            moved += sent
        } while moved < min(total, Self.atOnce)
        return .moved(moved)
    }

    var unacknowledged: Int { socketBytesUnacknowledged(descriptor) }

    func shutdownWrite() {
        owesCloseNotify = !sendCloseNotify()
        if owesCloseNotify { needs.insert(.writing) } else { _ = shutdown(descriptor, Int32(SHUT_WR)) }
    }

    func close() {
        // RFC 9112 §9.8: tried once; who is cut off for reading nothing will not read this either.
        _ = sendCloseNotify()
        release()
        _ = Glibc.close(descriptor)
    }

    /// Takes all records that have come while there is room for a whole one: what libssl holds is announced by no event
    /// of the socket.
    private func readRecords(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult {
        if !owesCloseNotify { needs.remove(.writing) }
        holdsInput = false
        var total = 0
        repeat {
            ErrorQueue.clear()
            var count = 0
            let done = SSL_read_ex(session, buffer.baseAddress.map { $0 + total }, buffer.count - total, &count)
            noteHandshake()
            guard done == 1 else { return endOfReading(done, total) }
            total += count
            guard SSL_has_pending(session) == 1 else { return .moved(total) }
        } while buffer.count - total >= Self.record
        holdsInput = true
        return .moved(total)
    }

    private func endOfReading(_ result: Int32, _ total: Int) -> TransportResult {
        let outcome = outcome(of: result, wanting: .writing)
        guard total > 0 else { return outcome }
        // An end or a failure comes up once more with the next read.
        holdsInput = outcome != .wouldBlock
        return .moved(total)
    }

    /// - Parameter range: of both pieces, counted as one.
    private func writeRecord(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> TransportResult {
        if range.upperBound <= first.count { return writeRecord(UnsafeRawBufferPointer(rebasing: first[range])) }
        let start = range.lowerBound - first.count
        let rest = UnsafeRawBufferPointer(rebasing: second[max(0, start)..<(range.upperBound - first.count)])
        guard start < 0 else { return writeRecord(rest) }
        return withUnsafeTemporaryAllocation(byteCount: range.count, alignment: 16) { joined in
            let head = UnsafeRawBufferPointer(rebasing: first[range.lowerBound...])
            joined.copyMemory(from: head)
            UnsafeMutableRawBufferPointer(rebasing: joined[head.count...]).copyMemory(from: rest)
            return writeRecord(UnsafeRawBufferPointer(joined))
        }
    }

    private func writeRecord(_ bytes: UnsafeRawBufferPointer) -> TransportResult {
        needs.remove(.reading)
        ErrorQueue.clear()
        var count = 0
        let done = SSL_write_ex(session, bytes.baseAddress, bytes.count, &count)
        noteHandshake()
        guard done != 1 else { return .moved(count) }
        let outcome = outcome(of: done, wanting: .reading)
        return state == .refused ? .failed(EPROTO) : outcome
    }

    /// - Parameter other: what the call needs when libssl wants the direction that is not the call's own.
    private func outcome(of result: Int32, wanting other: Readiness) -> TransportResult {
        let code = errno
        switch SSL_get_error(session, result) {
        case SSL_ERROR_WANT_READ:
            if other == .reading { needs.insert(.reading) }
            return .wouldBlock
        case SSL_ERROR_WANT_WRITE:
            if other == .writing { needs.insert(.writing) }
            return .wouldBlock
        case SSL_ERROR_ZERO_RETURN where state == .open: return .ended
        case SSL_ERROR_SYSCALL, SSL_ERROR_ZERO_RETURN:
            if state == .handshaking { countFailure("the client went away") }
            state = .broken
            return .failed(code)
        default: return failed()
        }
    }

    private func failed() -> TransportResult {
        let isPlain = ErrorQueue.reason == SSL_R_HTTP_REQUEST
        let reason = ErrorQueue.take()
        guard state == .handshaking else {
            logger.debug("TLS broke off", metadata: ["reason": "\(reason)", "client": "\(client.remoteAddress)"])
            state = .broken
            return .failed(EPROTO)
        }
        countFailure(reason)
        state = .refused
        release()
        if isPlain { answerPlainly() }
        _ = shutdown(descriptor, Int32(SHUT_WR))
        return .wouldBlock
    }

    /// Somebody typed http:// with the port of https. libssl has taken the request's bytes, so this is all there is to
    /// say.
    private func answerPlainly() {
        let text = "This port speaks https only.\n"
        let answer =
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: \(text.utf8.count)\r\n"
            + "Connection: close\r\n\r\n\(text)"
        _ = Array(answer.utf8).withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    private func noteHandshake() {
        guard state == .handshaking, SSL_is_init_finished(session) == 1 else { return }
        state = .open
        counters.handshakes.add(1, ordering: .relaxed)
        if SSL_session_reused(session) == 1 { counters.resumedSessions.add(1, ordering: .relaxed) }
    }

    private func countFailure(_ reason: String) {
        counters.failedHandshakes.add(1, ordering: .relaxed)
        logger.debug("TLS handshake failed", metadata: ["reason": "\(reason)", "client": "\(client.remoteAddress)"])
    }

    /// False when it has to be tried again once the socket takes more.
    private func sendCloseNotify() -> Bool {
        needs.remove(.writing)
        guard state == .open, !hasSentCloseNotify else { return true }
        ErrorQueue.clear()
        let result = SSL_shutdown(session)
        guard result >= 0 || SSL_get_error(session, result) != SSL_ERROR_WANT_WRITE else { return false }
        hasSentCloseNotify = true
        return true
    }

    private func discard(_ buffer: UnsafeMutableRawBufferPointer) -> TransportResult {
        let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        if count == 0 { return .ended }
        return count > 0 || errno == EAGAIN || errno == EINTR ? .wouldBlock : .failed(errno)
    }

    private func release() {
        SSL_free(session)
        session = nil
        bio = nil
        if state == .open || state == .handshaking { state = .broken }
    }
}
