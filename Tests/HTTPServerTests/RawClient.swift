import Glibc
import Synchronization

/// A client that sends exactly the bytes it is told and understands just enough to tell responses apart. Every wait
/// ends after ten seconds with an error.
final class RawClient {
    enum Failure: Error, Equatable {
        case system(String, Int32)
        case timedOut
        /// The server ended the connection before a whole response.
        case ended(after: String)
        case malformed(String)
    }

    struct Reply: Equatable {
        var status: Int
        var head: String
        var body: String
        var closes: Bool { head.lowercased().contains("connection: close") }
    }

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isClosed = false

    init(port: Int, host: String = "127.0.0.1", receiveBuffer: Int32? = nil) throws {
        let isIPv6 = host.contains(":")
        descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.system("socket", errno) }
        var wait = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
        if var receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4) }
        let result = isIPv6 ? connectIPv6(host, port) : connectIPv4(host, port)
        guard result == 0 else { throw Failure.system("connect", errno) }
    }

    init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        guard connect(to: address) == 0 else { throw Failure.system("connect", errno) }
    }

    deinit {
        close()
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        _ = Glibc.close(descriptor)
    }

    /// Closes so that the server sees a reset.
    func reset() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func shutdownWrite() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure.system("send", errno) }
            sent += count
        }
    }

    /// Sends until the two systems between here and the server hold all they will.
    func sendUntilHeldBack(_ block: [UInt8], total: Int, sent: borrowing Atomic<Int>) throws {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        // Nothing moved for so long: nobody reads at the other end.
        while sent.load(ordering: .relaxed) < total, poll(&room, 1, 300) == 1 {
            let count = block.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            guard count > 0 else { throw Failure.system("send", errno) }
            sent.add(count, ordering: .relaxed)
        }
    }

    /// Reads so many bytes and looks at none of them.
    func skip(_ count: Int) throws {
        var left = count - min(count, buffer.count)
        buffer.removeFirst(count - left)
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while left > 0 {
            let received = recv(descriptor, &block, min(left, block.count), 0)
            guard received > 0 else { throw Failure.system("recv", errno) }
            left -= received
        }
    }

    /// The next response.
    ///
    /// - Parameter hasBody: false for the answer to HEAD, whose Content-Length is not followed by content.
    func reply(hasBody: Bool = true) throws -> Reply {
        let head = try readHead()
        let parts = head.split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, let status = Int(parts[1]) else { throw Failure.malformed(head) }
        var length = 0
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
            length = Int(line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) ?? 0
        }
        guard hasBody, status != 304, status >= 200 else { return Reply(status: status, head: head, body: "") }
        while buffer.count < length { try readMore() }
        let body = String(decoding: buffer[..<length], as: UTF8.self)
        buffer.removeFirst(length)
        return Reply(status: status, head: head, body: body)
    }

    /// Exactly so many bytes.
    func read(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try readMore() }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    func readHead() throws -> String {
        var searched = 0
        while true {
            if let end = headEnd(from: searched) {
                defer { buffer.removeFirst(end) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            searched = max(0, buffer.count - 3)
            try readMore()
        }
    }

    /// Everything up to the server's end of the connection. A reset counts as an error: it loses responses.
    func readToEnd() throws -> String {
        while true {
            do {
                try readMore()
            } catch Failure.ended {
                defer { buffer = [] }
                return String(decoding: buffer, as: UTF8.self)
            }
        }
    }

    private func headEnd(from start: Int) -> Int? {
        guard buffer.count >= 4 else { return nil }
        for index in start...(buffer.count - 4)
        where buffer[index] == 13 && buffer[index + 1] == 10 && buffer[index + 2] == 13 && buffer[index + 3] == 10 {
            return index + 4
        }
        return nil
    }

    private func readMore() throws {
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count >= 0 else { throw errno == EAGAIN ? Failure.timedOut : Failure.system("recv", errno) }
        guard count > 0 else { throw Failure.ended(after: String(decoding: buffer, as: UTF8.self)) }
        buffer += chunk[..<count]
    }

    private func connectIPv4(_ host: String, _ port: Int) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        return connect(to: address)
    }

    private func connectIPv6(_ host: String, _ port: Int) -> Int32 {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = UInt16(port).bigEndian
        inet_pton(AF_INET6, host, &address.sin6_addr)
        return connect(to: address)
    }

    private func connect<Address>(to address: Address) -> Int32 {
        withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }
}
