/// Takes out of every line what the public may not read. What comes back is made anew from the source: nothing of the
/// withheld words is carried along in any form.
package struct MinutesRedaction: Sendable {
    private let names: [String]
    private let passages: [MinutesTurnID: [String]]
    private let style: WithheldStyle

    package init(_ withholdings: [MinutesWithholding], _ style: WithheldStyle) {
        // The longer first: 若草みどり before 若草.
        names = withholdings.filter { $0.turn == nil }.map(\.words).sorted { $0.count > $1.count }
        passages = Dictionary(grouping: withholdings.filter { $0.turn != nil }) { $0.turn ?? MinutesTurnID(0) }
            .mapValues { $0.map(\.words).sorted { $0.count > $1.count } }
        self.style = style
    }

    package func text(_ text: String, of turn: MinutesTurnID? = nil) -> String {
        let words = (turn.flatMap { passages[$0] } ?? []) + names
        guard !words.isEmpty else { return text }
        var text = text
        // What is left may have come together to the same words again.
        while let shorter = once(text, words) { text = shorter }
        return text
    }

    /// Nil when none of the words stands there.
    private func once(_ text: String, _ words: [String]) -> String? {
        let characters = Array(text)
        var hidden = [Bool](repeating: false, count: characters.count)
        for word in words {
            for place in Self.places(of: word, in: characters) { for index in place { hidden[index] = true } }
        }
        return hidden.contains(true) ? redacted(characters, hidden) : nil
    }

    /// How often the words stand in a text, whatever blanks or line ends lie between their characters.
    package static func count(of words: String, in text: String) -> Int {
        places(of: words, in: Array(text)).count
    }

    private func redacted(_ characters: [Character], _ hidden: [Bool]) -> String {
        var text = ""
        for (index, character) in characters.enumerated() {
            if !hidden[index] {
                text.append(character)
            } else if index == 0 || !hidden[index - 1] {
                text += style.sign
            }
        }
        return text
    }

    private static func places(of words: String, in characters: [Character]) -> [Range<Int>] {
        let wanted = words.filter { !$0.isWhitespace }.map(folded)
        guard let first = wanted.first else { return [] }
        var places: [Range<Int>] = []
        var start = 0
        while start < characters.count {
            guard folded(characters[start]) == first, let end = end(of: wanted, in: characters, from: start) else {
                start += 1
                continue
            }
            places.append(start..<end)
            start = end
        }
        return places
    }

    private static func end(of wanted: [String], in characters: [Character], from start: Int) -> Int? {
        var index = start
        for word in wanted {
            while index < characters.count, index > start, characters[index].isWhitespace { index += 1 }
            guard index < characters.count, folded(characters[index]) == word else { return nil }
            index += 1
        }
        return index
    }

    /// Full-width letters and digits are the same as half-width ones, capitals the same as small letters.
    private static func folded(_ character: Character) -> String { String(character).halfWidth.lowercased() }
}
