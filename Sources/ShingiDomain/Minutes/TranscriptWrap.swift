/// Whether a record's lines were broken at a fixed width, and where its paragraphs begin.
struct TranscriptWrap: Sendable {
    /// Columns of a full line; nil where each line is a paragraph.
    let width: Int?
    /// Columns that a line which goes on is set in by.
    let base: Int

    init(_ lines: [TranscriptLine]) {
        let width = Self.width(of: lines)
        self.width = width
        base = width.map { Self.base(of: lines, width: $0) } ?? 0
    }

    /// Whether `next` goes on with the paragraph that `line` stands in.
    func joins(_ line: TranscriptLine, _ next: TranscriptLine) -> Bool {
        if next.followsGap { return joinsOverGap(line, next) }
        guard let width, Self.isFull(line, width) else { return false }
        return next.indentation <= base || !line.endsSentence
    }

    /// A page's end in the middle of a sentence. Both sides must be sentences: a list without stops has gaps too.
    private func joinsOverGap(_ line: TranscriptLine, _ next: TranscriptLine) -> Bool {
        guard !line.endsSentence, !next.beginsAnew, line.text.count >= 10, next.text.contains("。") else { return false }
        guard let width else { return next.indentation == 0 }
        return Self.isFull(line, width) && next.indentation <= base
    }

    /// Signs that may not begin a line go with the one before, so that a full line lacks up to three characters.
    private static func isFull(_ line: TranscriptLine, _ width: Int) -> Bool { line.width >= width - 6 }

    /// The width that many lines come up to and hardly any goes beyond.
    private static func width(of lines: [TranscriptLine]) -> Int? {
        let widths = lines.map(\.width).sorted()
        guard widths.count >= 6 else { return nil }
        let width = widths[min(widths.count - 1, widths.count * 97 / 100)]
        guard (24...130).contains(width), (widths.last ?? 0) <= width + 8 else { return nil }
        let full = widths.count { $0 >= width - 6 }
        let unfinished = lines.count { $0.width >= width - 6 && !$0.endsSentence }
        return full * 5 >= widths.count && unfinished * 2 >= full ? width : nil
    }

    private static func base(of lines: [TranscriptLine], width: Int) -> Int {
        var counts: [Int: Int] = [:]
        for (line, next) in zip(lines, lines.dropFirst()) where isFull(line, width) && !line.endsSentence {
            counts[next.indentation, default: 0] += 1
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }
}
