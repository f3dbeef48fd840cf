/// The sign of a turn at the beginning of a line, with what follows it on that line.
struct TurnMark: Sendable {
    /// As written, with its brackets or its circle: 【会 長】.
    let written: String
    let speaker: SpeakerLabel
    let rest: String

    /// - Parameters:
    ///   - known: speakers whose name alone is enough.
    ///   - inBody: somebody has spoken before, so that 会長<tab>… is no line of the list of those present.
    static func find(in line: String, known: Set<String>, inBody: Bool) -> TurnMark? {
        guard let first = line.first else { return nil }
        switch first {
        case "【": return bracketed(line, "】", known)
        case "〔": return bracketed(line, "〕", known)
        case "［": return bracketed(line, "］", known)
        case "(", "（": return bracketed(line, first == "(" ? ")" : "）", known) ?? bracketed(line, "）", known)
        case "○", "◯", "〇", "●", "◎": return circled(line, known)
        case "問", "答", "Q", "A", "Ｑ", "Ａ": return lettered(line) ?? bare(line, known, inBody)
        default: return bare(line, known, inBody)
        }
    }

    /// 【会 長】 それでは
    private static func bracketed(_ line: String, _ close: Character, _ known: Set<String>) -> TurnMark? {
        guard let end = nestedEnd(of: line, close) else { return nil }
        let inside = String(line[line.index(after: line.startIndex)..<end])
        guard let speaker = SpeakerLabel(inside, known: known), !inside.halfWidth.hasPrefix("「") else { return nil }
        return made(line, upTo: line.index(after: end), speaker)
    }

    /// The sign that closes the first one, over those inside: (委員(木もと)).
    private static func nestedEnd(of line: String, _ close: Character) -> String.Index? {
        guard let open = line.first else { return nil }
        var depth = 0
        for index in line.indices.prefix(SpeakerLabel.longest + 10) {
            if line[index] == open { depth += 1 }
            if line[index] == close {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// ○川合会長 では, ○高橋 ICT 担当課長 はい, ○会 長 それでは: up to the first blank behind a title.
    private static func circled(_ line: String, _ known: Set<String>) -> TurnMark? {
        let body = line.dropFirst()
        let start = body.firstIndex { !$0.isWhitespace } ?? body.endIndex
        if start < body.endIndex, "(（".contains(body[start]) {
            guard let inner = bracketed(String(body[start...]), body[start] == "(" ? ")" : "）", known) else {
                return nil
            }
            return TurnMark(
                written: String(line.first ?? "○") + inner.written, speaker: inner.speaker, rest: inner.rest)
        }
        var found: (end: String.Index, speaker: SpeakerLabel)?
        var index = start
        while index < line.endIndex, line.distance(from: start, to: index) <= SpeakerLabel.longest + 10 {
            let end = line[index...].firstIndex { $0.isWhitespace || $0 == ":" || $0 == "：" } ?? line.endIndex
            let words = String(line[start..<end])
            let speaker = SpeakerLabel(words, known: known)
            if let before = found {
                // 委 員 長: the title goes on behind the blank.
                guard let speaker, speaker.title.count > before.speaker.title.count,
                    line.distance(from: index, to: end) < speaker.title.count
                else { break }
            }
            if let speaker { found = (end, speaker) }
            guard end < line.endIndex, line[end].isWhitespace else { break }
            index = line[end...].firstIndex { !$0.isWhitespace } ?? line.endIndex
        }
        guard let found else { return withoutBlank(line, from: start, known) }
        return made(line, upTo: found.end, found.speaker)
    }

    /// ○川合会長では: where the same speaker was met elsewhere.
    private static func withoutBlank(_ line: String, from start: String.Index, _ known: Set<String>) -> TurnMark? {
        let rest = line[start...]
        guard let name = known.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }),
            let speaker = SpeakerLabel(name, known: known)
        else { return nil }
        return made(line, upTo: line.index(start, offsetBy: name.count), speaker)
    }

    /// 会長<tab>それでは, 会長:それでは, 会長　それでは; 会長 それでは for an office alone.
    private static func bare(_ line: String, _ known: Set<String>, _ inBody: Bool) -> TurnMark? {
        guard let end = line.firstIndex(where: { $0 == "\t" || $0 == ":" || $0 == "：" || $0 == "　" }) else {
            return spaced(line, known, inBody)
        }
        guard line.distance(from: line.startIndex, to: end) <= SpeakerLabel.longest,
            let speaker = SpeakerLabel(String(line[..<end]), known: known)
        else { return spaced(line, known, inBody) }
        let mark = made(line, upTo: end, speaker)
        return isSpeech(mark.rest, of: speaker, known, inBody) ? mark : nil
    }

    /// 会　長　それでは: a blank inside the office.
    private static func spaced(_ line: String, _ known: Set<String>, _ inBody: Bool) -> TurnMark? {
        var index = line.startIndex
        while index < line.endIndex, line.distance(from: line.startIndex, to: index) <= 12 {
            let end = line[index...].firstIndex { $0.isWhitespace } ?? line.endIndex
            guard end < line.endIndex else { return nil }
            let words = SpeakerLabel.normal(String(line[..<end]))
            if SpeakerTitle.isWhole(words) || known.contains(words), let speaker = SpeakerLabel(words, known: known) {
                let mark = made(line, upTo: end, speaker)
                return isSpeech(mark.rest, of: speaker, known, inBody) ? mark : nil
            }
            index = line[end...].firstIndex { !$0.isWhitespace } ?? line.endIndex
        }
        return nil
    }

    /// Behind a bare label words must be spoken ones: 会長<tab>氏名 in a table is none.
    private static func isSpeech(
        _ rest: String, of speaker: SpeakerLabel, _ known: Set<String>, _ inBody: Bool
    ) -> Bool {
        if rest.isEmpty { return false }
        if rest.contains("。") || rest.contains("？") { return true }
        return inBody && (SpeakerTitle.isWhole(speaker.text) || known.contains(speaker.text))
    }

    /// 問 …, 答 …, Q: …, A: …
    private static func lettered(_ line: String) -> TurnMark? {
        let rest = line.dropFirst()
        let digits = rest.prefix { $0.isNumber }
        guard digits.count <= 3, let sign = rest.dropFirst(digits.count).first,
            sign.isWhitespace || ":：.．".contains(sign), let first = line.first
        else { return nil }
        let end = line.index(line.startIndex, offsetBy: 1 + digits.count)
        return made(line, upTo: end, "問QＱ".contains(first) ? .question : .answer)
    }

    /// The colon behind a label belongs to its sign.
    private static func made(_ line: String, upTo end: String.Index, _ speaker: SpeakerLabel) -> TurnMark {
        var end = end
        let next = line[end...].firstIndex { !$0.isWhitespace } ?? line.endIndex
        if next < line.endIndex, ":：".contains(line[next]) { end = line.index(after: next) }
        let rest = line[end...].drop { $0.isWhitespace }
        return TurnMark(written: String(line[..<end]), speaker: speaker, rest: String(rest))
    }
}
