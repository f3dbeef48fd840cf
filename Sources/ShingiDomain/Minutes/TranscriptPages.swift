/// Takes page numbers, heads and feet out of a record's lines.
struct TranscriptPages {
    private(set) var lines: [TranscriptLine] = []
    private(set) var removed: [String] = []

    init(_ text: String) {
        let raw = Self.split(text)
        let numbers = Self.pageNumbers(raw)
        let edges = Self.edges(raw, around: numbers)
        var gap = false
        for (index, line) in raw.enumerated() {
            if line.text.isEmpty {
                gap = true
            } else if numbers.contains(index) || edges.contains(index) {
                removed.append(line.text)
                gap = true
            } else {
                var kept = line
                kept.followsGap = gap
                lines.append(kept)
                gap = false
            }
        }
    }

    /// A form feed ends a line and leaves an empty one, so that it counts as a gap. A byte order mark is no character of
    /// the record.
    private static func split(_ text: String) -> [TranscriptLine] {
        var raw: [TranscriptLine] = []
        let words = text.replacing("\u{FEFF}", with: "")
        for line in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            raw.append(TranscriptLine(line))
        }
        return raw
    }

    /// - 12 - wherever it stands; a bare 12 only where another page's number before or after it fits.
    private static func pageNumbers(_ lines: [TranscriptLine]) -> Set<Int> {
        var sure: Set<Int> = []
        var bare: [(index: Int, number: Int)] = []
        for (index, line) in lines.enumerated() {
            guard let (number, isDressed) = pageNumber(line.text) else { continue }
            if isDressed { sure.insert(index) } else { bare.append((index, number)) }
        }
        for (place, entry) in bare.enumerated() {
            let before = place > 0 && bare[place - 1].number + 1 == entry.number
            let after = place + 1 < bare.count && bare[place + 1].number == entry.number + 1
            if before || after { sure.insert(entry.index) }
        }
        return sure
    }

    /// 12, - 12 -, ― 12 ―, P12, 12ページ, 12頁, 3/12.
    private static func pageNumber(_ text: String) -> (number: Int, isDressed: Bool)? {
        guard text.count <= 12 else { return nil }
        let plain = text.halfWidth.filter { !$0.isWhitespace }
        if let number = Int(typed: plain), number > 0, number < 5_000 { return (number, false) }
        let bare = plain.filter { !"-―—–─".contains($0) }
        if bare.count < plain.count, plain.count - bare.count >= 2, let number = Int(typed: bare) {
            return (number, true)
        }
        for (prefix, suffix) in [
            ("P", ""), ("p", ""), ("P.", ""), ("p.", ""), ("", "ページ"), ("", "頁"), ("第", "頁"), ("第", "ページ"),
        ]
        where plain.hasPrefix(prefix) && plain.hasSuffix(suffix) && plain.count > prefix.count + suffix.count {
            if let number = Int(typed: String(plain.dropFirst(prefix.count).dropLast(suffix.count))) {
                return (number, true)
            }
        }
        let parts = plain.split(separator: "/")
        if parts.count == 2, let number = Int(typed: String(parts[0])), let all = Int(typed: String(parts[1])),
            number <= all, number > 0
        {
            return (number, true)
        }
        return nil
    }

    /// Lines next to a page number that come back on page after page: 第5回審議会会議録.
    private static func edges(_ lines: [TranscriptLine], around numbers: Set<Int>) -> Set<Int> {
        guard numbers.count >= 2 else { return [] }
        var seen: [String: [Int]] = [:]
        for number in numbers {
            for candidate in neighbours(of: number, lines, numbers) {
                seen[lines[candidate].text.filter { !$0.isWhitespace && !$0.isNumber }, default: []].append(candidate)
            }
        }
        let often = max(2, numbers.count / 2)
        let repeated = seen.filter { text, indices in
            !text.isEmpty && indices.count >= often && !indices.contains { lines[$0].text.count > 40 }
                && TurnMark.find(in: lines[indices[0]].text, known: [], inBody: true) == nil
                && !TranscriptHeading.isNote(lines[indices[0]].text)
        }
        return Set(repeated.values.flatMap(\.self))
    }

    /// The nearest line before and after that is not blank.
    private static func neighbours(of number: Int, _ lines: [TranscriptLine], _ numbers: Set<Int>) -> [Int] {
        let before = lines[..<number].indices.last { !lines[$0].text.isEmpty }
        let after = lines[(number + 1)...].indices.first { !lines[$0].text.isEmpty }
        return [before, after].compactMap(\.self).filter { !numbers.contains($0) }
    }
}
