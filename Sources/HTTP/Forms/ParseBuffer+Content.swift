import Glibc

extension ParseBuffer {
    /// Takes the content up to the delimiter, and the delimiter with it when it is here. Bytes that may be the
    /// beginning of a delimiter stay until more have come.
    mutating func takeContent(before delimiter: [UInt8]) -> (content: [UInt8], found: Bool) {
        let (length, found) = withUnread { unread in Self.split(unread, at: delimiter) }
        let content = take(atMost: length)
        if found { _ = take(atMost: delimiter.count) }
        return (content, found)
    }

    func peek(atMost limit: Int) -> [UInt8] {
        withUnread { Array($0.prefix(limit)) }
    }

    /// How many bytes lie before the delimiter, or before what may become one at the end.
    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, at delimiter: [UInt8]) -> (Int, found: Bool) {
        guard let base = bytes.baseAddress, let first = delimiter.first else { return (0, false) }
        var index = 0
        while index < bytes.count, let hit = memchr(base + index, Int32(first), bytes.count - index) {
            index = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            let length = min(delimiter.count, bytes.count - index)
            let isPrefix = (0..<length).allSatisfy { bytes[index + $0] == delimiter[$0] }
            if isPrefix { return (index, length == delimiter.count) }
            index += 1
        }
        return (bytes.count, false)
    }
}
