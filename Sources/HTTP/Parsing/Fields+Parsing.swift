extension Fields {
    /// Reads `field-name ":" OWS field-value OWS` (RFC 9112 §5) and adds it.
    mutating func addLine(_ line: UnsafeBufferPointer<UInt8>) throws(ParseFailure) {
        // White space first is obs-fold, or between request line and fields an attempt to hide one (RFC 9112 §2.2).
        guard let first = line.first, !first.isBlank else {
            throw ParseFailure(.badRequest, "line folding", "RFC 9112 §5.2")
        }
        let token = ByteSet.token
        guard let colon = line.firstIndex(where: { !token.contains($0) }), line[colon] == UInt8(ascii: ":"), colon > 0
        else {
            throw ParseFailure(.badRequest, "field name is no token before its colon", "RFC 9112 §5.1")
        }
        let value = line[(colon + 1)...].trimmingBlanks
        // CR, LF and NUL must be refused or replaced; other controls are as invalid.
        guard !value.contains(where: { $0 < 0x20 && $0 != .tab || $0 == 0x7F }) else {
            throw ParseFailure(.badRequest, "control character in a field value", "RFC 9110 §5.5")
        }
        add(name: UnsafeBufferPointer(rebasing: line[..<colon]), value: UnsafeBufferPointer(rebasing: value))
    }
}
