extension Output {
    /// Writes whole runs between the five octets that mean something in HTML. All are ASCII, so no character of several
    /// octets is ever cut. Enough for text and for quoted attribute values; ``HTMLContext`` refuses the other places.
    @usableFromInline
    mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices where Self.isSpecial(text[index]) {
            write(literal: UnsafeBufferPointer(rebasing: text[start..<index]))
            write(entityFor: text[index])
            start = index + 1
        }
        write(literal: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// One bit for each of the first 64 octets; a comparison and a shift beat five comparisons.
    private static func isSpecial(_ octet: UInt8) -> Bool {
        let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
        return octet < 64 && specials &>> UInt64(octet) & 1 == 1
    }

    private mutating func write(entityFor octet: UInt8) {
        switch octet {
        case UInt8(ascii: "&"): write(entity: "&amp;")
        case UInt8(ascii: "<"): write(entity: "&lt;")
        case UInt8(ascii: ">"): write(entity: "&gt;")
        case UInt8(ascii: "\""): write(entity: "&quot;")
        default: write(entity: "&#39;")
        }
    }

    private mutating func write(entity: StaticString) {
        entity.withUTF8Buffer { write(literal: $0) }
    }
}
