/// Whether bytes that come in pieces are UTF-8 without control characters, and no markup that a browser might take for a
/// page.
struct PlainTextCheck: Sendable {
    /// Nothing speaks against it so far.
    private var isPossible = true
    /// The beginning of a character whose rest has not come: at most three bytes.
    private var unfinished: [UInt8] = []
    private var isEmpty = true
    private var hasWords = false

    mutating func append(_ bytes: [UInt8]) {
        guard isPossible, !bytes.isEmpty else { return }
        isEmpty = false
        guard !bytes.contains(where: Self.isControl) else { return isPossible = false }
        let all = unfinished + bytes
        let end = Self.endOfWhole(all)
        unfinished = Array(all[end...])
        guard let text = String(validating: all[..<end], as: UTF8.self) else { return isPossible = false }
        look(at: text)
    }

    /// Something came, all of it is text, and no character is cut off.
    var passes: Bool { isPossible && !isEmpty && unfinished.isEmpty }

    private mutating func look(at text: String) {
        guard !hasWords else { return }
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
        hasWords = first != nil
        if first == "<" { isPossible = false }
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    /// Before the last character when that may go on in the next piece (RFC 3629 §3).
    private static func endOfWhole(_ bytes: [UInt8]) -> Int {
        for back in 1...min(3, bytes.count) {
            let byte = bytes[bytes.count - back]
            guard byte & 0xC0 != 0x80 else { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? bytes.count - back : bytes.count
        }
        return bytes.count
    }
}
