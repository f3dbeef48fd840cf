extension Fields {
    /// A token as name, and a value without control characters or blanks at its ends (RFC 9110 §5.5).
    func isSound(at index: Int) -> Bool {
        let line = lines[index]
        return bytes.withUnsafeBufferPointer { bytes in
            let token = ByteSet.token
            guard !line.name.isEmpty, bytes[line.name].allSatisfy({ token.contains($0) }) else { return false }
            let value = UnsafeBufferPointer(rebasing: bytes[line.value])
            guard let first = value.first, let last = value.last else { return true }
            return !first.isBlank && !last.isBlank && value.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == .tab }
        }
    }

    func append(to buffer: inout [UInt8]) {
        for index in lines.indices { append(at: index, to: &buffer) }
    }

    func append(at index: Int, to buffer: inout [UInt8]) {
        let line = lines[index]
        bytes.withUnsafeBufferPointer { bytes in
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[line.name]))
            buffer.append(UInt8(ascii: ":"))
            buffer.append(.space)
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[line.value]))
            buffer.append(.carriageReturn)
            buffer.append(.lineFeed)
        }
    }

    func name(at index: Int) -> String {
        String(decoding: bytes[lines[index].name], as: UTF8.self)
    }

    /// Whether there is a field of the name that another section has in that line.
    func hasName(of other: Fields, at index: Int) -> Bool {
        let name = other.lines[index].name
        return lines.contains { line in
            line.name.count == name.count
                && zip(line.name, name).allSatisfy { bytes[$0].asciiLowercased == other.bytes[$1].asciiLowercased }
        }
    }
}
