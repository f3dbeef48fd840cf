import Glibc

/// Bytes straight to and from a socket.
final class SocketTransport: Transport {
    let descriptor: Int32
    let isSecure = false
    let needs: Readiness = []
    let holdsInput = false

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .moved(count) }
            if count == 0 { return .ended }
            if let result = Self.result(of: errno) { return result }
        }
    }

    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> TransportResult {
        while true {
            // No signal when the client is gone: the error says so.
            let count =
                second.isEmpty
                ? send(descriptor, first.baseAddress, first.count, Int32(MSG_NOSIGNAL))
                : sendBoth(first, second)
            if count >= 0 { return .moved(count) }
            if let result = Self.result(of: errno) { return result }
        }
    }

    var unacknowledged: Int { socketBytesUnacknowledged(descriptor) }

    func shutdownWrite() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    func close() {
        _ = Glibc.close(descriptor)
    }

    private func sendBoth(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int {
        let pieces = (
            iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
            iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
        )
        return withUnsafePointer(to: pieces) { pointer in
            pointer.withMemoryRebound(to: iovec.self, capacity: 2) { vector in
                var message = msghdr()
                message.msg_iov = UnsafeMutablePointer(mutating: vector)
                message.msg_iovlen = 2
                return sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
            }
        }
    }

    /// Nil when the call was interrupted and is to be repeated.
    private static func result(of code: Int32) -> TransportResult? {
        switch code {
        case EINTR: nil
        case EAGAIN: .wouldBlock
        default: .failed(code)
        }
    }
}

/// What was written to a socket and the other side's system has not acknowledged, in bytes.
func socketBytesUnacknowledged(_ descriptor: Int32) -> Int {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : 0
}
