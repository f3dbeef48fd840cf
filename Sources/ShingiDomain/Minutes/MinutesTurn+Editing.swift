extension MinutesTurn {
    /// - Throws: for words that can't stand in minutes.
    package static func check(_ text: String) throws(MinutesError) {
        guard !text.isBlank else { throw .emptyText }
        guard text.count <= longest else { throw .tooLong }
    }

    /// Where it may be parted: behind each sentence but the last. Offsets in characters.
    package var breaks: [Int] {
        let characters = Array(text)
        return characters.indices.dropLast().compactMap { index in
            let ends = "。？！?!\n".contains(characters[index])
            let goesOn = "」』）)】".contains(characters[index + 1]) || characters[index + 1] == "\n"
            return ends && !goesOn ? index + 1 : nil
        }
    }

    /// The part from a break on becomes an entry of its own, of the same kind and speaker.
    package func split(at place: Int) throws(MinutesError) -> (first: MinutesTurn, second: MinutesTurn) {
        guard breaks.contains(place) else { throw .noSuchPlace }
        var first = self
        var second = self
        first.text = Self.bare(text.prefix(place))
        second.text = Self.bare(text.dropFirst(place))
        first.summary = nil
        second.summary = nil
        return (first, second)
    }

    /// The words of the next entry come behind these; the speaker of this one stays.
    package func joined(with next: MinutesTurn) throws(MinutesError) -> MinutesTurn {
        guard kind == next.kind else { throw .notTwoTurns }
        var joined = self
        joined.text += "\n" + next.text
        if summary != nil || next.summary != nil {
            joined.summary = [summary, next.summary].compactMap(\.self).joined(separator: "\n")
        }
        try Self.check(joined.text)
        return joined
    }

    /// A place between two; nil where there is no room left.
    package static func position(after before: Int?, before after: Int?) -> Int? {
        guard let after else { return (before ?? 0) + step }
        let low = before ?? 0
        return after - low >= 2 ? low + (after - low) / 2 : nil
    }

    /// Without blanks at both ends; the characters between stay as they are.
    private static func bare(_ text: Substring) -> String {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
