/// Reads `*( OWS ";" OWS name "=" ( token / quoted-string ) )` (RFC 9110 §5.6.6).
struct ParameterReader {
    /// How a backslash in a quoted string is read.
    enum Escaping {
        /// It quotes the next byte (RFC 9110 §5.6.4).
        case standard
        /// It quotes only `"`: browsers send a file's name with backslashes as they are.
        case quoteOnly
    }

    private let bytes: [UInt8]
    private var index = 0
    private let escaping: Escaping

    init(_ bytes: [UInt8], escaping: Escaping = .standard) {
        self.bytes = bytes
        self.escaping = escaping
    }

    mutating func token() -> String? {
        let start = index
        let token = ByteSet.token
        while index < bytes.count, token.contains(bytes[index]) { index += 1 }
        return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// All parameters up to the end, names in lower case; nil if anything else is there or a name comes twice.
    mutating func parameters() -> [(name: String, value: String)]? {
        var found: [(name: String, value: String)] = []
        while true {
            skipBlanks()
            if index == bytes.count { return found }
            guard skip(UInt8(ascii: ";")) else { return nil }
            skipBlanks()
            guard let name = token()?.lowercased(), skip(UInt8(ascii: "=")), let value = quotedString() ?? token()
            else { return nil }
            guard !found.contains(where: { $0.name == name }) else { return nil }
            found.append((name, value))
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isBlank { index += 1 }
    }

    private mutating func quotedString() -> String? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
        var content: [UInt8] = []
        var position = index + 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count, isEscape(before: position + 1) {
                position += 1
            }
            content.append(bytes[position])
            position += 1
        }
        guard position < bytes.count, let text = String(validating: content, as: UTF8.self) else { return nil }
        index = position + 1
        return text
    }

    private func isEscape(before position: Int) -> Bool {
        escaping == .standard || bytes[position] == UInt8(ascii: "\"")
    }
}
