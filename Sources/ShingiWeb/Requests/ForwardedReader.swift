/// Reads the elements of a Forwarded field (RFC 7239 §4): pairs of token and token or quoted string.
struct ForwardedReader {
    private var rest: Substring.UTF8View

    init(_ list: String) {
        rest = list[...].utf8
    }

    /// Nil when anything is malformed: half a field would say something else than the whole.
    mutating func hops() -> [ForwardingChain.Hop]? {
        var hops: [ForwardingChain.Hop] = []
        var hop = ForwardingChain.Hop()
        while true {
            skipBlanks()
            if let name = token() {
                guard take("="), let value = take("\"") ? quoted() : token() else { return nil }
                guard Self.set(String(name).lowercased(), value, in: &hop) else { return nil }
                skipBlanks()
            }
            if take(";") { continue }
            hops.append(hop)
            hop = ForwardingChain.Hop()
            guard take(",") else { return rest.isEmpty ? hops : nil }
        }
    }

    /// False for a parameter that comes twice in one element, which RFC 7239 §4 forbids.
    private static func set(_ name: String, _ value: String, in hop: inout ForwardingChain.Hop) -> Bool {
        let place: WritableKeyPath<ForwardingChain.Hop, String?>
        switch name {
        case "for": place = \.node
        case "proto": place = \.scheme
        case "host": place = \.host
        default: return true
        }
        guard hop[keyPath: place] == nil else { return false }
        hop[keyPath: place] = value
        return true
    }

    private mutating func skipBlanks() {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// RFC 9110 §5.6.2, and the colon that careless proxies leave unquoted.
    private mutating func token() -> String? {
        let end = rest.firstIndex { !Self.isTokenByte($0) } ?? rest.endIndex
        guard end != rest.startIndex else { return nil }
        defer { rest = rest[end...] }
        return String(Substring(rest[..<end]))
    }

    /// RFC 9110 §5.6.4, behind the opening quote.
    private mutating func quoted() -> String? {
        var bytes: [UInt8] = []
        while let byte = rest.first {
            rest = rest.dropFirst()
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = rest.first else { return nil }
                bytes.append(escaped)
                rest = rest.dropFirst()
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: "!#$%&'*+-.^_`|~:".utf8.contains(byte)
        }
    }
}
