/// `host [":" port]` of the Host field or of an absolute target (RFC 9110 §7.2, RFC 3986 §3.2).
package enum Authority {
    /// The one valid Host of a request; an HTTP/1.0 request may have none.
    static func host(of fields: Fields, version: HTTPVersion) throws(ParseFailure) -> String {
        let lines = fields.lines.indices.filter { fields.isName("Host", at: $0) }
        guard let line = lines.first else {
            if version == .http10 { return "" }
            throw ParseFailure(.badRequest, "Host is missing", "RFC 9112 §3.2")
        }
        guard lines.count == 1 else { throw ParseFailure(.badRequest, "Host is repeated", "RFC 9112 §3.2") }
        guard isValid(fields.bytes[fields.lines[line].value]) else {
            throw ParseFailure(.badRequest, "Host is malformed", "RFC 9112 §3.2")
        }
        return fields.value(at: line)
    }

    /// A host name that DNS could hold, an IPv4 address or a bracketed IPv6 address, with a port or without.
    /// Narrower than RFC 3986: user information, percent-encoding and sub-delimiters, which no site's name has, are
    /// how two readers of one authority are made to see two hosts. An empty host is invalid for http (RFC 9110 §4.2.1).
    package static func isValid(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = bytes[bytes.index(after: bytes.startIndex)..<end]
            return isIPv6(Array(address)) && isPort(bytes[bytes.index(after: end)...])
        }
        let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        let unreserved = ByteSet.unreserved
        return end != bytes.startIndex && bytes[..<end].count <= 255
            && bytes[..<end].allSatisfy { unreserved.contains($0) } && isPort(bytes[end...])
    }

    /// Nothing, or `:` and up to five digits; a port may be empty (RFC 3986 §3.2.3).
    private static func isPort(_ bytes: some Collection<UInt8>) -> Bool {
        guard let colon = bytes.first else { return true }
        let digits = bytes.dropFirst()
        guard colon == UInt8(ascii: ":"), digits.count <= 5, digits.allSatisfy(\.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65_535
    }

    /// RFC 3986 §3.2.2: eight groups of hexadecimal digits, one run of zero groups left out as `::`, the last two
    /// perhaps an IPv4 address. Zone identifiers are for the local machine only and refused.
    private static func isIPv6(_ bytes: [UInt8]) -> Bool {
        var groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.count <= 9 else { return false }
        let hasIPv4 = groups.last?.contains(UInt8(ascii: ".")) ?? false
        if hasIPv4, !isIPv4(groups.removeLast()) { return false }
        let size = hasIPv4 ? 6 : 8
        // At an end `::` splits into two empty groups; drop the outer one.
        if groups.count >= 2, groups[0].isEmpty, groups[1].isEmpty { groups.removeFirst() }
        if !hasIPv4, groups.count >= 2, groups[groups.count - 1].isEmpty, groups[groups.count - 2].isEmpty {
            groups.removeLast()
        }
        let empty = groups.filter(\.isEmpty).count
        let areGroups = groups.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.hexDigitValue != nil } }
        return areGroups && (empty == 0 ? groups.count == size : empty == 1 && groups.count <= size)
    }

    private static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy(\.isDigit) && (part.count == 1 || part.first != 0x30)
                    && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
            }
    }
}
