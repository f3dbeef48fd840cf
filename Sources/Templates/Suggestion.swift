/// The name that was likely meant.
enum Suggestion {
    /// `; did you mean "title"?`, or nothing when no name is near.
    static func text(for name: String, among names: some Sequence<String>) -> String {
        let limit = max(1, name.utf8.count / 3)
        let best = names.map { ($0, distance(name, $0)) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= limit else { return "" }
        return "; did you mean \"\(best.0)\"?"
    }

    /// Insertions, deletions, replacements and swaps of neighbours that make one of the other (optimal string
    /// alignment).
    private static func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
