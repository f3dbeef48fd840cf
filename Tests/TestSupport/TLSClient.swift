import COpenSSL
import Glibc

/// A client that speaks real TLS by libssl, over memory: so a test decides how its bytes get onto the wire. Every wait
/// ends after ten seconds with an error.
package final class TLSClient {
    private let socket: Int32
    private let context: OpaquePointer
    private let session: OpaquePointer
    private let arrived: OpaquePointer
    private let departing: OpaquePointer
    private let drip: Int
    private var buffer: [UInt8] = []
    private var isClosed = false

    /// Connects and shakes hands.
    package init(port: Int, host: String = "127.0.0.1", _ options: Options = Options()) throws {
        socket = try Self.connect(port: port, host: host, receiveBuffer: options.receiveBuffer)
        drip = options.drip
        guard let context = SSL_CTX_new(TLS_client_method()), let session = SSL_new(context),
            let arrived = BIO_new(BIO_s_mem()), let departing = BIO_new(BIO_s_mem())
        else { throw Failure.system("SSL_new", ENOMEM) }
        (self.context, self.session, self.arrived, self.departing) = (context, session, arrived, departing)
        SSL_set_bio(session, arrived, departing)
        configure(options)
        SSL_set_connect_state(session)
        try untilDone { SSL_do_handshake(session) }
    }

    deinit {
        close()
        // A session that ended otherwise could not be taken up again (SSL_shutdown(3)).
        SSL_set_shutdown(session, SSL_SENT_SHUTDOWN)
        SSL_free(session)
        SSL_CTX_free(context)
    }

    /// Without a word of TLS.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        _ = Glibc.close(socket)
    }

    /// Ends TLS and then this side of the connection.
    package func shutdownWrite() throws {
        SSL_shutdown(session)
        try sendDeparting()
        _ = shutdown(socket, Int32(SHUT_WR))
    }

    package var version: String { String(cString: SSL_get_version(session)) }
    package var cipher: String { String(cString: SSL_CIPHER_get_name(SSL_get_current_cipher(session))) }
    package var isResumed: Bool { SSL_session_reused(session) == 1 }
    /// How many certificates the server sent.
    package var chainLength: Int { Int(shingi_sk_X509_num(SSL_get_peer_cert_chain(session))) }

    /// What ALPN came to.
    package var selectedProtocol: String? {
        var name: UnsafePointer<UInt8>?
        var length: UInt32 = 0
        SSL_get0_alpn_selected(session, &name, &length)
        return length == 0 ? nil : String(decoding: UnsafeBufferPointer(start: name, count: Int(length)), as: UTF8.self)
    }

    /// Whether the server's certificate is for that name.
    package func isServed(_ name: String) -> Bool {
        guard let certificate = shingi_SSL_get_peer_certificate(session) else { return false }
        defer { X509_free(certificate) }
        return X509_check_host(certificate, name, name.utf8.count, 0, nil) == 1
            || X509_check_ip_asc(certificate, name, 0) == 1
    }

    /// For another connection. With TLS 1.3 tickets come behind the handshake, so something must have been read.
    package var resumable: TLSSession? { SSL_get1_session(session).map(TLSSession.init) }

    package func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    /// - Parameter record: how many bytes go into one TLS record.
    package func send(_ bytes: [UInt8], record: Int = 16_384) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(record))
            try untilDone { SSL_write(session, piece, Int32(piece.count)) }
            try sendDeparting()
            rest = rest.dropFirst(piece.count)
        }
    }

    /// The next response.
    package func reply(hasBody: Bool = true) throws -> Reply {
        let head = try readHead()
        let reply = Reply(status: Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head: head, body: [])
        guard hasBody, let length = reply["Content-Length"].flatMap({ Int($0) }) else { return reply }
        return Reply(status: reply.status, head: head, body: try read(length))
    }

    /// Exactly so many bytes.
    package func read(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try readMore() }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    package func readHead() throws -> String {
        while true {
            let text = String(decoding: buffer, as: UTF8.self)
            if let end = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: "\r\n\r\n".utf8) }) {
                let head = String(text[..<end])
                buffer.removeFirst(head.utf8.count + 4)
                return head
            }
            try readMore()
        }
    }

    /// Takes what comes next, however little.
    package func readMore() throws {
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let count = try untilDone { SSL_read(session, &chunk, Int32(chunk.count)) }
        buffer += chunk[..<Int(count)]
    }

    private func configure(_ options: Options) {
        _ = shingi_SSL_set_min_proto_version(session, options.minimumVersion)
        _ = shingi_SSL_set_max_proto_version(session, options.maximumVersion)
        // Else libssl itself would refuse to offer what the tests offer.
        SSL_set_security_level(session, 0)
        if let ciphers = options.ciphers { SSL_set_cipher_list(session, ciphers) }
        if let name = options.serverName { _ = shingi_SSL_set_tlsext_host_name(session, name) }
        let list = options.protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        if !list.isEmpty { SSL_set_alpn_protos(session, list, UInt32(list.count)) }
        if let earlier = options.session { SSL_set_session(session, earlier.pointer) }
    }

    /// Repeats a call of libssl, moving bytes between it and the socket, until it is through.
    @discardableResult
    private func untilDone(_ call: () -> Int32) throws -> Int32 {
        while true {
            ERR_clear_error()
            let result = call()
            if result > 0 {
                try sendDeparting()
                return result
            }
            let error = SSL_get_error(session, result)
            let reason = ERR_reason_error_string(ERR_peek_error()).map { String(cString: $0) } ?? "?"
            // An alert of ours goes out too.
            try? sendDeparting()
            switch error {
            case SSL_ERROR_WANT_READ: try receive()
            case SSL_ERROR_ZERO_RETURN: throw Failure.ended(cleanly: true)
            default: throw Failure.alert(reason)
            }
        }
    }

    private func sendDeparting() throws {
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = BIO_read(departing, &block, Int32(block.count))
            guard count > 0 else { return }
            try sendRaw(Array(block[..<Int(count)]))
        }
    }

    /// Onto the wire as it is.
    package func sendRaw(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, min(drip, $0.count), Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure.system("send", errno) }
            sent += count
        }
    }

    private func receive() throws {
        var block = [UInt8](repeating: 0, count: 16_384)
        let count = recv(socket, &block, block.count, 0)
        guard count >= 0 else { throw errno == EAGAIN ? Failure.timedOut : Failure.system("recv", errno) }
        guard count > 0 else { throw Failure.ended(cleanly: false) }
        BIO_write(arrived, block, Int32(count))
    }

    private static func connect(port: Int, host: String, receiveBuffer: Int32?) throws -> Int32 {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let address = found?.pointee else {
            throw Failure.system("getaddrinfo", EINVAL)
        }
        defer { freeaddrinfo(found) }
        let socket = Glibc.socket(address.ai_family, address.ai_socktype, 0)
        guard socket >= 0 else { throw Failure.system("socket", errno) }
        var wait = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var one: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
        if var receiveBuffer { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4) }
        guard Glibc.connect(socket, address.ai_addr, address.ai_addrlen) == 0 else {
            let code = errno
            _ = Glibc.close(socket)
            throw Failure.system("connect", code)
        }
        return socket
    }
}
