/// A line of a record, as its place and length tell it.
struct TranscriptLine: Sendable {
    /// Without blanks at both ends.
    let text: String
    /// Blanks before it; a full-width one counts two.
    let indentation: Int
    /// Blank lines, or a page's end, stand before it.
    var followsGap = false
    /// In half-width columns, indentation included.
    let width: Int

    init(_ raw: Substring) {
        let blanks = raw.prefix { $0.isWhitespace }
        var body = raw.dropFirst(blanks.count)
        while body.last?.isWhitespace == true { body.removeLast() }
        text = String(body)
        indentation = blanks.reduce(0) { $0 + Self.columns($1) }
        width = indentation + text.reduce(0) { $0 + Self.columns($1) }
    }

    /// A sentence, or something that needs no going on, ends here.
    var endsSentence: Bool {
        guard let last = text.last else { return true }
        return "。．.？！?!」』）)】〕:：…".contains(last)
    }

    /// Its first sign begins something new: a list, a heading, a quotation.
    var beginsAnew: Bool {
        guard let first = text.first else { return true }
        return "○◯〇●◎・※【〔[［(（→■□◆◇▲△▼▽-－―—①②③④⑤⑥⑦⑧⑨⑩「『".contains(first) || first.isNumber
    }

    /// Full-width characters take two columns (Unicode Standard Annex #11, as far as records need it).
    private static func columns(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return scalar.value < 0x2010 || (0xFF61...0xFF9F).contains(scalar.value) ? 1 : 2
    }
}
