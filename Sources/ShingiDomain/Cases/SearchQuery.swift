/// The words of a text by which similar ones are looked for, the rare ones first: what few cases say tells most.
package struct SearchQuery: Sendable {
    /// What a word found in a title counts more than one found further down.
    private static let titleWeight = 3.0
    private static let mostWords = 48
    /// How many rows of the index one search reads at most.
    private static let mostRows = 12_000

    /// Each with what it counts.
    package let words: [(word: String, weight: Double)]

    /// - Parameters:
    ///   - title: the words of the title, of which one need not be rare to count.
    ///   - body: those of the rest.
    ///   - counts: how many cases say each.
    ///   - total: how many cases there are.
    package init(title: [String], body: [String], counts: [String: Int], total: Int) {
        let inTitle = Set(title)
        let weighed = (title + body.filter { !inTitle.contains($0) }).compactMap { word -> (String, Double, Int)? in
            guard let count = counts[word], count > 0, total < 8 || count * 2 <= total else { return nil }
            let rarity = (Double(total + 1) / Double(count)).roughLog2
            return (word, rarity * (inTitle.contains(word) ? Self.titleWeight : 1), count)
        }
        var rows = 0
        var chosen: [(word: String, weight: Double)] = []
        for (word, weight, count) in weighed.sorted(by: { ($0.1, $1.0) > ($1.1, $0.0) }).prefix(Self.mostWords) {
            rows += count
            guard rows <= Self.mostRows || chosen.isEmpty else { break }
            chosen.append((word, weight))
        }
        words = chosen
    }

    /// Below it two cases have little more in common than what all cases say.
    package var leastScore: Double { words.reduce(0) { $0 + $1.weight } * 0.15 }
}

extension Double {
    /// Exact for powers of two, between them a straight line; enough to weigh words by.
    fileprivate var roughLog2: Double { Double(exponent) + significand - 1 }
}
