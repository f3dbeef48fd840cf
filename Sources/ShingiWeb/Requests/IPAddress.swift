import Glibc

/// An address of the Internet Protocol as its octets: one address has one value, however it is written.
struct IPAddress: Hashable, Sendable {
    /// 4 of IPv4, 16 of IPv6. An IPv4 address mapped into IPv6 (RFC 4291 §2.5.5.2) is the IPv4 address.
    let octets: [UInt8]

    /// Nil for anything but an address in digits.
    init?(_ text: some StringProtocol) {
        var octets = [UInt8](repeating: 0, count: 16)
        let text = String(text)
        if inet_pton(AF_INET, text, &octets) == 1 {
            self.octets = Array(octets[..<4])
        } else if inet_pton(AF_INET6, text, &octets) == 1 {
            let isMapped = octets[..<10].allSatisfy { $0 == 0 } && octets[10] == 0xff && octets[11] == 0xff
            self.octets = isMapped ? Array(octets[12...]) : octets
        } else {
            return nil
        }
    }

    /// As proxies name a node (RFC 7239 §6, and what X-Forwarded-For is found to hold): perhaps with a port, IPv6 then
    /// in brackets. Nil for `unknown` and for names that hide.
    init?(node: some StringProtocol) {
        if node.hasPrefix("["), let end = node.firstIndex(of: "]") {
            self.init(node[node.index(after: node.startIndex)..<end])
        } else if let colon = node.firstIndex(of: ":"), colon == node.lastIndex(of: ":") {
            self.init(node[..<colon])
        } else {
            self.init(node)
        }
    }

    var text: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
            let family = octets.count == 4 ? AF_INET : AF_INET6
            return inet_ntop(family, octets, buffer.baseAddress, socklen_t(buffer.count))
                .map { String(cString: $0) } ?? ""
        }
    }

    /// Whether the first bits are the same.
    func matches(_ other: IPAddress, bits: Int) -> Bool {
        guard octets.count == other.octets.count else { return false }
        let whole = bits / 8
        guard octets[..<whole] == other.octets[..<whole] else { return false }
        let rest = bits % 8
        return rest == 0 || (octets[whole] ^ other.octets[whole]) >> (8 - rest) == 0
    }
}
