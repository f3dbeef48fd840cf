/// A proxy in front of this server whose word about its clients is taken.
package enum TrustedProxy: Hashable, Sendable {
    case addresses(IPRange)
    /// Whoever connects by a Unix socket: the file's permissions say who may.
    case unix

    /// Addresses that begin alike.
    package struct IPRange: Hashable, Sendable {
        let first: IPAddress
        let bits: Int
    }

    /// Reads `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32` or `unix`; nil for anything else.
    package init?(_ text: String) {
        guard text != "unix" else {
            self = .unix
            return
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(parts[0]) else { return nil }
        let all = address.octets.count * 8
        guard parts.count == 2 else {
            self = .addresses(IPRange(first: address, bits: all))
            return
        }
        guard parts[1].allSatisfy(\.isNumber), let bits = Int(parts[1]), (0...all).contains(bits) else { return nil }
        self = .addresses(IPRange(first: address, bits: bits))
    }

    func includes(_ address: IPAddress) -> Bool {
        if case .addresses(let range) = self { range.first.matches(address, bits: range.bits) } else { false }
    }
}
