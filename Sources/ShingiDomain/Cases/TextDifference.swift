/// What changed between two texts, word by word. Japanese puts no spaces between words, so a word here is a run of one
/// kind of characters: kanji, hiragana, katakana, letters and digits; every other character stands alone.
package struct TextDifference: Sendable, Equatable {
    package var segments: [Segment]

    /// A stretch of text. Those that are the same or removed spell the old text byte for byte, those that are the same
    /// or added the new one.
    package struct Segment: Sendable, Hashable {
        package var kind: Kind
        package var text: String

        package enum Kind: String, Sendable, Hashable {
            case same
            case removed
            case added
        }
    }

    package init(from old: String, to new: String) {
        let (oldWords, newWords) = (TextDifference.words(of: old), TextDifference.words(of: new))
        var numbers = WordNumbers()
        let steps = SequenceDifference.steps(
            from: oldWords.map { numbers.number(of: $0) }, to: newWords.map { numbers.number(of: $0) })
        segments = []
        for step in steps {
            switch step {
            case .same(let old, _): append(.same, oldWords[old])
            case .removed(let old): append(.removed, oldWords[old])
            case .added(let new): append(.added, newWords[new])
            }
        }
    }

    package var isEmpty: Bool { segments.allSatisfy { $0.kind == .same } }

    private mutating func append(_ kind: Segment.Kind, _ word: Substring) {
        if let last = segments.indices.last, segments[last].kind == kind {
            segments[last].text += word
        } else {
            segments.append(Segment(kind: kind, text: String(word)))
        }
    }

    static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var kind: CharacterKind?
        for index in text.indices {
            let next = CharacterKind(of: text[index])
            if index > start, next == .other || next != kind {
                words.append(text[start..<index])
                start = index
            }
            kind = next
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }
}

/// Numbers words, equal ones alike. By bytes: `String` would take 﨑 and its composed form for one.
private struct WordNumbers {
    private var numbers: [[UInt8]: Int] = [:]

    mutating func number(of word: Substring) -> Int {
        let bytes = Array(word.utf8)
        if let number = numbers[bytes] { return number }
        numbers[bytes] = numbers.count
        return numbers.count - 1
    }
}

private enum CharacterKind {
    case kanji
    case hiragana
    case katakana
    case letter
    case other

    init(of character: Character) {
        guard let scalar = character.unicodeScalars.first else {
            self = .other
            return
        }
        switch scalar.value {
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
        case 0x3041...0x309F: self = .hiragana
        case 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
        default: self = scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letter : .other
        }
    }
}
