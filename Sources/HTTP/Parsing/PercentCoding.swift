/// Percent-encoding (RFC 3986 §2.1), strict both ways.
enum PercentCoding {
    /// Decodes to valid UTF-8 or throws `.malformedPercentEncoding` or `.invalidUTF8`.
    static func decode(_ raw: some Collection<UInt8>, plusIsSpace: Bool) throws(HTTPError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var index = raw.startIndex
        while index < raw.endIndex {
            let byte = raw[index]
            raw.formIndex(after: &index)
            if byte == UInt8(ascii: "%") {
                bytes.append(try octet(raw, &index))
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? .space : byte)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8 }
        return text
    }

    /// Encodes every byte but the unreserved ones, so that the result can stand as one path segment or query value.
    static func encode(_ text: String) -> String {
        let unreserved = ByteSet.unreserved
        guard !text.utf8.allSatisfy({ unreserved.contains($0) }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            if unreserved.contains(byte) {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func octet<Raw: Collection<UInt8>>(_ raw: Raw, _ index: inout Raw.Index) throws(HTTPError) -> UInt8 {
        var value: UInt8 = 0
        for _ in 0..<2 {
            guard index < raw.endIndex, let digit = raw[index].hexDigitValue else { throw .malformedPercentEncoding }
            value = value << 4 | digit
            raw.formIndex(after: &index)
        }
        return value
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }
}
