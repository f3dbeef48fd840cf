import Glibc

/// A bound, listening, non-blocking socket.
struct ListeningSocket {
    let descriptor: Int32
    let port: Int

    init(_ address: ListenAddress, backlog: Int) throws(ServerError) {
        if case .inherited(let socket) = address {
            descriptor = socket.descriptor
            port = if case .tcp(_, let port) = socket.address { port } else { 0 }
            return
        }
        let wanted = try SocketAddress(address)
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        descriptor = socket(wanted.family, type, 0)
        guard descriptor >= 0 else { throw Self.failure("socket", address) }
        do throws(ServerError) {
            port = try Self.listen(descriptor, at: wanted, address, backlog: backlog)
        } catch {
            _ = close(descriptor)
            throw error
        }
    }

    private static func listen(
        _ descriptor: Int32, at wanted: SocketAddress, _ address: ListenAddress, backlog: Int
    ) throws(ServerError) -> Int {
        if case .unix(let path) = address { removeStaleSocket(path) }
        // A restarted server may take the port while old connections are still dying.
        setSocketOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
        // IPv4 has a listener of its own; otherwise the same port could not be bound for both.
        if wanted.family == AF_INET6 { setSocketOption(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
        guard wanted.withPointer({ bind(descriptor, $0, $1) }) == 0 else { throw failure("bind", address) }
        guard Glibc.listen(descriptor, Int32(clamping: backlog)) == 0 else { throw failure("listen", address) }
        var bound = SocketAddress()
        guard bound.withMutablePointer({ getsockname(descriptor, $0, $1) }) == 0 else {
            throw failure("getsockname", address)
        }
        return bound.port
    }

    private static func removeStaleSocket(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return }
        unlink(path)
    }

    private static func failure(_ call: String, _ address: ListenAddress) -> ServerError {
        .system(call: call, address: address.description, code: errno)
    }
}

/// Options are wishes: a socket that lacks one still works.
func setSocketOption(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32) {
    var value = value
    _ = setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
}
