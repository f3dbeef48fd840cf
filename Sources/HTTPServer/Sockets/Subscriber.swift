/// Whoever connections are counted against.
enum Subscriber: Hashable, Sendable {
    case ipv4(UInt32)
    /// A /64, the least a subscriber is given (RFC 6177); one client has all addresses in it.
    case ipv6(prefix: UInt64)
}
