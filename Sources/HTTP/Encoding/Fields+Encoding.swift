extension Fields {
    /// A token as name, and a value without control characters or blanks at its ends (RFC 9110 §5.5).
    func isSound(at index: Int) -> Bool {
        let line = lines[index]
        let token = ByteSet.token
        guard !line.name.isEmpty, bytes[line.name].allSatisfy({ token.contains($0) }) else { return false }
        guard let first = bytes[line.value].first, let last = bytes[line.value].last else { return true }
        return !first.isBlank && !last.isBlank
            && bytes[line.value].allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == .tab }
    }

    func append(to buffer: inout [UInt8]) {
        for line in lines {
            buffer.append(contentsOf: bytes[line.name])
            buffer.append(UInt8(ascii: ":"))
            buffer.append(.space)
            buffer.append(contentsOf: bytes[line.value])
            buffer.append(.carriageReturn)
            buffer.append(.lineFeed)
        }
    }

    func name(at index: Int) -> String {
        String(decoding: bytes[lines[index].name], as: UTF8.self)
    }
}
