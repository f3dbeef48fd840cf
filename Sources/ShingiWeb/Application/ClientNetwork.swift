import Glibc

/// Whom requests are counted against: one IPv4 address, or the /64 of an IPv6 address, which is the least a subscriber is
/// given (RFC 6177).
enum ClientNetwork: Hashable, Sendable {
    case ipv4(UInt32)
    case ipv6(prefix: UInt64)
    /// What is no address: a Unix socket, or a relay's own words.
    case other(String)

    /// - Parameter address: without port.
    init(_ address: String) {
        var ipv4 = in_addr()
        var ipv6 = in6_addr()
        if inet_pton(AF_INET, address, &ipv4) == 1 {
            self = .ipv4(ipv4.s_addr)
        } else if inet_pton(AF_INET6, address, &ipv6) == 1 {
            self = withUnsafeBytes(of: ipv6) { Self.of($0) }
        } else {
            // Words of unknown length must not fill the memory.
            self = .other(String(address.prefix(64)))
        }
    }

    /// An IPv4 address written as IPv6 (RFC 4291 §2.5.5.2) is the IPv4 address.
    private static func of(_ bytes: UnsafeRawBufferPointer) -> ClientNetwork {
        let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
        return isMapped
            ? .ipv4(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
            : .ipv6(prefix: bytes.loadUnaligned(as: UInt64.self))
    }
}
