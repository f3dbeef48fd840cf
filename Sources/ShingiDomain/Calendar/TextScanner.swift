/// Walks over a date or a time that a person typed; spaces and full-width forms are gone before it starts.
struct TextScanner {
    private let characters: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        characters = text.halfWidth.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    var isAtEnd: Bool { position == characters.count }

    /// Steps over the text if it stands here, letter case aside.
    @discardableResult
    mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        let end = position + wanted.count
        guard end <= characters.count, characters[position..<end].elementsEqual(wanted, by: Self.same) else {
            return false
        }
        position = end
        return true
    }

    /// ASCII digits (at most nine) or a kanji numeral.
    mutating func number() -> Int? {
        let digits = run { ("0"..."9").contains($0) }
        if !digits.isEmpty { return decimal(digits.map { UInt8(truncatingIfNeeded: $0.value) }) }
        let kanji = run { KanjiNumeral.characters.contains($0) }
        return KanjiNumeral(text: String(String.UnicodeScalarView(kanji)))?.value
    }

    private mutating func run(while belongs: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
        let taken = characters[position...].prefix(while: belongs)
        position += taken.count
        return taken
    }

    private static func same(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        lowercased(left) == lowercased(right)
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
        ("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value
    }
}

extension TextScanner {
    /// The era that stands here, in full or as a letter; western when there is none.
    mutating func yearSystem() -> YearSystem? {
        for era in Era.allCases where take(era.name) || take(era.letter) { return .era(era) }
        take("西暦")
        return .western
    }

    /// 元 counts as 1, but only after an era.
    mutating func year(in system: YearSystem) -> Int? {
        if system != .western, take("元") { return 1 }
        return number()
    }

    /// What stands between year and month; the same must stand between month and day.
    mutating func separator() -> String? {
        ["年", ".", "/", "-"].first { take($0) }
    }

    /// (土), (土曜日) or 土曜日; nil when no weekday follows.
    mutating func weekday() -> Weekday? {
        let start = position
        let isBracketed = take("(")
        guard let weekday = Weekday.allCases.first(where: { take($0.kanji) }) else {
            position = start
            return nil
        }
        let isSpelt = take("曜")
        if isSpelt { take("日") }
        guard isBracketed ? take(")") : isSpelt else {
            position = start
            return nil
        }
        return weekday
    }
}
