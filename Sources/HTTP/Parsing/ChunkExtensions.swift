/// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )` (RFC 9112 §7.1.1).
struct ChunkExtensions {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int

    /// Whether the rest of the line is extensions and nothing else.
    mutating func areValid() -> Bool {
        while index < bytes.count {
            skipBlanks()
            guard skip(UInt8(ascii: ";")) else { return false }
            skipBlanks()
            guard skipToken() else { return false }
            let afterName = index
            skipBlanks()
            if skip(UInt8(ascii: "=")) {
                skipBlanks()
                guard skipQuotedString() || skipToken() else { return false }
            } else {
                index = afterName
            }
        }
        return true
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isBlank { index += 1 }
    }

    private mutating func skipToken() -> Bool {
        let start = index
        let token = ByteSet.token
        while index < bytes.count, token.contains(bytes[index]) { index += 1 }
        return index > start
    }

    /// RFC 9110 §5.6.4
    private mutating func skipQuotedString() -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return false }
        var position = index + 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                index = position + 1
                return true
            }
            if byte == UInt8(ascii: "\\") { position += 1 }
            guard position < bytes.count, isText(bytes[position]) else { return false }
            position += 1
        }
        return false
    }

    private func isText(_ byte: UInt8) -> Bool {
        byte == .tab || byte >= 0x20 && byte != 0x7F
    }
}
