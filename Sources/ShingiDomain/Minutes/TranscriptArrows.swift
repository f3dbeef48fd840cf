/// Records of questions and answers: 「・問 → 答」.
enum TranscriptArrows {
    /// Nil unless there is a question with its answer.
    static func marks(_ lines: [TranscriptLine]) -> [TurnMark?]? {
        guard let start = firstQuestion(lines) else { return nil }
        return lines.indices.map { index in
            guard index >= start, let first = lines[index].text.first else { return nil }
            switch first {
            case "・", "･", "●", "○", "◯", "〇": return mark(lines[index].text, .question)
            case "→", "⇒": return mark(lines[index].text, .answer)
            default: return nil
            }
        }
    }

    /// Question and answer of one paragraph, each as a turn of its own.
    static func split(_ blocks: [TranscriptBlock]) -> [TranscriptBlock] {
        blocks.flatMap { block -> [TranscriptBlock] in
            guard block.speaker == .question, block.mark.count == 1, let arrow = arrow(in: block.text) else {
                return [block]
            }
            let end = block.text.index(after: arrow)
            return [
                TranscriptBlock(
                    .turn, mark: block.mark, speaker: .question, text: bare(block.text[..<arrow])),
                TranscriptBlock(
                    .turn, mark: String(block.text[arrow]), speaker: .answer, text: bare(block.text[end...])),
            ]
        }
    }

    private static func mark(_ text: String, _ speaker: SpeakerLabel) -> TurnMark {
        TurnMark(written: String(text.prefix(1)), speaker: speaker, rest: bare(text.dropFirst()))
    }

    /// The bullet whose arrow comes before the next bullet.
    private static func firstQuestion(_ lines: [TranscriptLine]) -> Int? {
        var bullet: Int?
        for (index, line) in lines.enumerated() {
            if let first = line.text.first, "・･●○◯〇".contains(first) { bullet = index }
            if let bullet, line.text.contains(where: isArrow) { return bullet }
        }
        return nil
    }

    /// One with blanks around it before one inside the words: 紙→電磁的媒体.
    private static func arrow(in text: String) -> String.Index? {
        let arrows = text.indices.filter { isArrow(text[$0]) }
        let spaced = arrows.first { index in
            let before = index > text.startIndex ? text[text.index(before: index)] : " "
            let after = text.index(after: index) < text.endIndex ? text[text.index(after: index)] : " "
            return before.isWhitespace || after.isWhitespace || before == "。" || before == "？"
        }
        return spaced ?? arrows.first
    }

    /// Without blanks at both ends; the characters between stay as they are.
    private static func bare(_ text: Substring) -> String {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static func isArrow(_ character: Character) -> Bool { character == "→" || character == "⇒" }
}
