package typealias MinutesWithholdingID = ID<MinutesWithholding>

/// 非公開部分: words that the public may not read, and why.
package struct MinutesWithholding: Sendable, Hashable {
    package let id: MinutesWithholdingID
    /// Nil for a name, which is withheld wherever it stands.
    package let turn: MinutesTurnID?
    package let words: String
    /// 情報公開条例第7条第2号
    package let basis: String

    package init(id: MinutesWithholdingID, turn: MinutesTurnID?, words: String, basis: String) {
        self.id = id
        self.turn = turn
        self.words = words
        self.basis = basis
    }

    /// - Parameter texts: what it is to be found in.
    package static func check(_ words: String, _ basis: String, in texts: [String]) throws(MinutesError) {
        guard words.contains(where: { !$0.isWhitespace }) else { throw .wordsMissing }
        guard !basis.isBlank else { throw .basisMissing }
        guard texts.contains(where: { MinutesRedaction.count(of: words, in: $0) > 0 }) else { throw .wordsNotThere }
    }
}
