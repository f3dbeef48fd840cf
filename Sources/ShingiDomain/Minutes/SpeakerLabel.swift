/// A speaker as a record writes them: 会 長, 木もと委員, 区政情報課長, 伊藤(陽)委員, 委員(木もと).
package struct SpeakerLabel: Hashable, Sendable {
    /// Without the blanks inside: 会長. Two writings of one speaker are the same text.
    package let text: String
    /// The title that the text ends with; empty where a name stands alone.
    package let title: String

    /// Nil unless the words end with a title, or the speaker is known already.
    package init?(_ written: String, known: Set<String> = []) {
        let text = Self.normal(written)
        guard !text.isEmpty, text.count <= Self.longest, !text.contains(where: Self.isSentence) else { return nil }
        let title = SpeakerTitle.suffix(of: text) ?? ""
        guard !title.isEmpty || known.contains(text) else { return nil }
        self.text = text
        self.title = title
    }

    private init(text: String, title: String) {
        self.text = text
        self.title = title
    }

    /// Of a record of questions and answers, which names nobody.
    package static let question = SpeakerLabel(text: "問", title: "問")
    package static let answer = SpeakerLabel(text: "答", title: "答")

    /// What comes before the title, or stands in brackets behind it; empty for an office alone.
    package var name: String {
        guard text.hasSuffix(title) else {
            return String(text.drop { $0 != "(" && $0 != "（" }.dropFirst().dropLast())
        }
        return String(text.dropLast(title.count))
    }

    /// What the title says of them; asked again on screen where it can't be known.
    package var role: SpeakerRole { SpeakerTitle.role(of: title) }

    /// Without blanks, without a colon behind.
    package static func normal(_ written: String) -> String {
        var text = written.filter { !$0.isWhitespace }
        while text.hasSuffix(":") || text.hasSuffix("：") { text.removeLast() }
        return text
    }

    static let longest = 30

    private static func isSentence(_ character: Character) -> Bool { "。、？！「」『』→【】〔〕\t".contains(character) }
}
