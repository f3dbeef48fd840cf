import HTTP

/// The input is a chunked body: when it is accepted, a second reader written from RFC 9112 §7.1 alone finds the same
/// content and the same end.
enum ChunkCheck {
    static func check(_ input: [UInt8]) {
        let bytes = head + input + next
        var cuts = Cuts(input)
        let whole = Events(bytes, limits: .small)
        let pieces = cuts.next(bytes.count)
        promise(Events(bytes, cuts: pieces, limits: .small) == whole, "cut at \(pieces), the chunks are others")
        guard let content = whole.bodies.first else { return }
        guard let (expected, end) = read(input + next) else {
            return promise(false, "what was accepted is no chunked body")
        }
        promise(content == expected, "the content is what stands in the chunks")
        var behind = Events(Array((input + next)[end...]), limits: .small)
        behind.heads.insert(whole.heads[0], at: 0)
        behind.bodies.insert(content, at: 0)
        behind.trailers.insert(whole.trailers[0], at: 0)
        promise(behind == whole, "reading goes on exactly behind the body")
    }

    private static let head = Array("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    private static let next = Array("GET /next HTTP/1.1\r\nHost: a\r\n\r\n".utf8)

    private static func read(_ bytes: [UInt8]) -> (content: [UInt8], end: Int)? {
        var content: [UInt8] = []
        var index = 0
        while let line = line(bytes, &index) {
            let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
            guard digits.allSatisfy({ $0 < 0x80 && Character(UnicodeScalar($0)).isHexDigit }),
                let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            if size == 0 { return trailersEnd(bytes, index).map { (content, $0) } }
            guard index + size + 2 <= bytes.count, bytes[index + size] == 0x0D, bytes[index + size + 1] == 0x0A else {
                return nil
            }
            content += bytes[index..<index + size]
            index += size + 2
        }
        return nil
    }

    private static func trailersEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        while let line = line(bytes, &index) {
            if line.isEmpty { return index }
            guard line.contains(UInt8(ascii: ":")), line.first != 0x20, line.first != 0x09 else { return nil }
        }
        return nil
    }

    /// The line at an index, which is moved behind its CRLF; nil when a CR or LF stands alone or is missing.
    private static func line(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8>? {
        let line = bytes[index...].prefix { $0 != 0x0D && $0 != 0x0A }
        guard bytes[line.endIndex...].starts(with: [0x0D, 0x0A]) else { return nil }
        index = line.endIndex + 2
        return line
    }
}
