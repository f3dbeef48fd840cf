import Glibc

/// A listening socket from whoever started the program, as systemd's socket units make them (sd_listen_fds(3)).
package struct InheritedSocket: Hashable, Sendable {
    package let descriptor: Int32
    /// What its unit calls it (`FileDescriptorName=`); empty when nothing was said.
    package let name: String
    /// Where it listens; never `.inherited` itself.
    package let address: Address

    package enum Address: Hashable, Sendable {
        case tcp(host: String, port: Int)
        case unix(path: String)
    }

    /// Behind standard input, output and error.
    private static let first: Int32 = 3

    /// All that are meant for this process. Takes them out of the environment, so that no program started from here
    /// believes they were its own.
    package static func takeAll() throws(ServerError) -> [InheritedSocket] {
        let (pid, count, names) = (variable("LISTEN_PID"), variable("LISTEN_FDS"), variable("LISTEN_FDNAMES"))
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
        guard pid.flatMap({ Int32($0) }) == getpid(), let count = count.flatMap({ Int32($0) }), count > 0 else {
            return []
        }
        let all = names?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        var sockets: [InheritedSocket] = []
        for index in 0..<count {
            let name = Int(index) < all.count ? String(all[Int(index)]) : ""
            sockets.append(try InheritedSocket(first + index, name: name))
        }
        return sockets
    }

    private init(_ descriptor: Int32, name: String) throws(ServerError) {
        self.descriptor = descriptor
        self.name = name
        guard Self.option(SO_ACCEPTCONN, of: descriptor) == 1,
            Self.option(SO_TYPE, of: descriptor) == Int32(SOCK_STREAM.rawValue)
        else { throw .notListening(descriptor: descriptor) }
        var bound = SocketAddress()
        guard bound.withMutablePointer({ getsockname(descriptor, $0, $1) }) == 0 else {
            throw .notListening(descriptor: descriptor)
        }
        address = bound.family == AF_UNIX ? .unix(path: bound.path) : .tcp(host: bound.text, port: bound.port)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
    }
}

extension InheritedSocket.Address: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tcp(let host, let port): ListenAddress.tcp(host: host, port: port).description
        case .unix(let path): path
        }
    }
}
