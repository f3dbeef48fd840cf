/// How many characters to insert, delete or exchange to come from one word to another (Levenshtein).
enum EditDistance {
    static func between(_ first: String, _ second: String) -> Int {
        let other = Array(second.utf8)
        var row = Array(0...other.count)
        for (line, byte) in first.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in other.indices {
                let changed = diagonal + (byte == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
