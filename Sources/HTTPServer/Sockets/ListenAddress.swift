/// Where a server listens.
package enum ListenAddress: Hashable, Sendable {
    /// An IPv4 or IPv6 address in digits, or `localhost` for 127.0.0.1; port 0 takes a free one. `::` takes IPv6 alone.
    case tcp(host: String, port: Int)
    /// A socket file; a stale one of that name is replaced.
    case unix(path: String)
    /// A socket that listens already and outlives the server: its clients wait there while another is started.
    case inherited(InheritedSocket)

    var isInherited: Bool {
        if case .inherited = self { true } else { false }
    }
}

extension ListenAddress: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): path
        case .inherited(let socket): socket.address.description
        }
    }
}
