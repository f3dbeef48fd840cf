/// Takes away the lines that tags stand on alone (Mustache specification, "standalone"): the line's blanks and its end
/// are not output. Wider than the specification, several sections, blocks, layouts and comments may share such a line.
/// A partial must have it for itself, since blanks between two partials may be meant. A partial's own lines are not
/// indented again (which the specification would): blanks mean nothing in HTML but in `<pre>` and `<textarea>`, where
/// they would be wrong.
enum StandaloneLines {
    static func trimmed(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var start = 0
        while start < tokens.count {
            let end = tokens[start...].firstIndex(where: endsLine).map { $0 + 1 } ?? tokens.count
            let line = tokens[start..<end]
            kept += isStandalone(line) ? line.filter { !isText($0) } : Array(line)
            start = end
        }
        return kept
    }

    private static func isStandalone(_ line: ArraySlice<Token>) -> Bool {
        var tags = 0
        var partials = 0
        for token in line {
            switch token.kind {
            case .text(let text):
                guard text.allSatisfy({ $0 <= 0x20 }) else { return false }
            case .variable: return false
            case .partial:
                tags += 1
                partials += 1
            case .section, .layout, .block, .close, .comment: tags += 1
            }
        }
        return tags > 0 && (partials == 0 || tags == 1)
    }

    private static func endsLine(_ token: Token) -> Bool {
        guard case .text(let text) = token.kind else { return false }
        return text.last == UInt8(ascii: "\n")
    }

    private static func isText(_ token: Token) -> Bool {
        guard case .text = token.kind else { return false }
        return true
    }
}
