/// The lines of a record with what each of them is.
struct TranscriptLines {
    enum Part {
        case front
        case heading
        case note
        case turn(TurnMark)
        /// Goes on with what stands before it.
        case text
    }

    private let lines: [TranscriptLine]
    private let marks: [TurnMark?]
    /// Where the first heading over the first turn stands; the count of lines where nobody speaks.
    private var bodyStart = 0

    init(_ lines: [TranscriptLine], known: Set<String>) {
        self.lines = lines
        marks = Self.marks(lines, known)
        bodyStart = start()
    }

    var indices: Range<Int> { lines.indices }

    subscript(index: Int) -> TranscriptLine { lines[index] }

    func part(at index: Int) -> Part {
        guard index >= bodyStart else { return .front }
        if let mark = marks[index] { return .turn(mark) }
        if TranscriptHeading.isNote(lines[index].text) { return .note }
        return isHeading(index) ? .heading : .text
    }

    private func isHeading(_ index: Int) -> Bool {
        TranscriptHeading.isHeading(lines[index].text, leads: leads(index))
            || (lines[index].followsGap && TranscriptHeading.isUsual(lines[index].text))
    }

    /// What follows begins something of its own. After a gap a heading may stand over further headings; without one a
    /// numbered line under another is an item of a list.
    private func leads(_ index: Int) -> Bool {
        let next = index + 1
        guard next < lines.count else { return false }
        if marks[next] != nil || TranscriptHeading.isNote(lines[next].text)
            || TranscriptHeading.isHeading(lines[next].text, leads: false)
        {
            return lines[index].followsGap || index <= bodyStart || !isItem(index - 1)
        }
        guard lines[index].followsGap, lines[next].followsGap else { return false }
        return TranscriptHeading.isHeading(lines[next].text, leads: true) && leads(next)
    }

    private func isItem(_ index: Int) -> Bool {
        index >= 0 && marks[index] == nil && TranscriptHeading.isHeading(lines[index].text, leads: true)
    }

    /// The first turn, and the headings right over it.
    private func start() -> Int {
        guard var index = marks.firstIndex(where: { $0 != nil }) else { return lines.count }
        let first = index
        while index > 0, isOverTurn(index - 1, first) { index -= 1 }
        return index
    }

    /// Of lines close together only the last stands over a turn: those before it are of the list of the agenda.
    private func isOverTurn(_ index: Int, _ first: Int) -> Bool {
        guard lines[index].followsGap || index == first - 1 else { return false }
        return TranscriptHeading.isNote(lines[index].text)
            || TranscriptHeading.isHeading(lines[index].text, leads: true)
    }

    /// A record keeps to one way of writing: where signs stand before the speakers, words without any are none.
    private static func marks(_ lines: [TranscriptLine], _ given: Set<String>) -> [TurnMark?] {
        let known = given.union(repeatedNames(lines))
        let signed = lines.map { Self.signed($0, known) }
        if signed.count(where: { $0 != nil }) >= 2 { return signed }
        var inBody = false
        let bare = lines.map { line -> TurnMark? in
            let mark = TurnMark.find(in: line.text, known: known, inBody: inBody)
            inBody = inBody || mark != nil
            return mark
        }
        if bare.count(where: { $0 != nil }) >= 2 { return bare }
        return TranscriptArrows.marks(lines) ?? bare
    }

    private static func signed(_ line: TranscriptLine, _ known: Set<String>) -> TurnMark? {
        guard let first = line.text.first, "【〔［(（○◯〇●◎".contains(first) else { return nil }
        return TurnMark.find(in: line.text, known: known, inBody: false)
    }

    /// 【木もと】 … or ○木もと … with words of speech behind it, more than once: a speaker although no title says so.
    private static func repeatedNames(_ lines: [TranscriptLine]) -> Set<String> {
        var counts: [String: Int] = [:]
        for line in lines {
            guard let (name, rest) = untitled(line.text), rest.contains("。") else { continue }
            counts[name, default: 0] += 1
        }
        return Set(counts.filter { $0.value >= 2 }.keys)
    }

    private static func untitled(_ text: String) -> (name: String, rest: Substring)? {
        guard let first = text.first, let close: Character = ["【": "】", "○": "　", "◯": "　", "〇": "　"][first],
            let end = text.firstIndex(of: close)
        else { return nil }
        let name = SpeakerLabel.normal(String(text[..<end].dropFirst()))
        guard (2...8).contains(name.count), name.allSatisfy(\.isLetter),
            !TranscriptHeading.isHeading(text, leads: true), !TranscriptHeading.isNote(text)
        else { return nil }
        let rest = text[end...].dropFirst()
        // 【別紙】にあるとおり: words that begin with a bracket of their own.
        guard text[end].isWhitespace || rest.first?.isWhitespace == true else { return nil }
        return (name, rest)
    }
}
