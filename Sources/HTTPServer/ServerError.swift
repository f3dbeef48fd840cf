import Glibc

/// Why the server cannot start.
package enum ServerError: Error, Equatable {
    /// Neither an IPv4 nor an IPv6 address, a port out of range, or a path too long for a Unix socket.
    case malformedAddress(String)
    /// A call to the system failed: which call, for which address, with which `errno`.
    case system(call: String, address: String, code: Int32)
    /// The descriptor that was handed over is no stream socket that listens.
    case notListening(descriptor: Int32)
    /// `start` was called before.
    case alreadyStarted
}

extension ServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformedAddress(let text): "cannot listen on \"\(text)\": not an address"
        case .system(let call, let address, let code):
            "cannot listen on \(address): \(call): \(String(cString: strerror(code)))"
        case .notListening(let descriptor): "descriptor \(descriptor) is not a listening socket"
        case .alreadyStarted: "the server was started before"
        }
    }
}
