import SQLite

/// The WHERE and ORDER BY of one page of a list that is sorted by a column and then by row id.
struct Keyset {
    let condition: SQLFragment
    let order: String

    /// - Parameters:
    ///   - column: the sorted column, never text of a user.
    ///   - id: the row id column.
    ///   - isNumber: whether the column holds integers, which the cursor carries as text.
    init(_ column: String, id: String, descending: Bool, cursor: Cursor?, isNumber: Bool = false) {
        let isBackwards = cursor?.direction == .before
        let goesDown = descending != isBackwards
        let direction = goesDown ? "DESC" : "ASC"
        order = "ORDER BY \(column) \(direction), \(id) \(direction) LIMIT ?"
        guard let cursor else {
            condition = SQLFragment("1")
            return
        }
        let key: Value = isNumber ? .integer(Int64(cursor.key) ?? 0) : .text(cursor.key)
        condition = SQLFragment("(\(column), \(id)) \(goesDown ? "<" : ">") (?, ?)", [key, .integer(cursor.id)])
    }

    /// One more than a page holds, to know whether there is another.
    static func limit<Element>(of slice: Slice<Element>.Type) -> Value { .integer(Int64(slice.size + 1)) }
}

/// `%text%` for LIKE with `ESCAPE '\'`.
func containing(_ text: String) -> Value {
    var pattern = "%"
    for character in text {
        if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
        pattern.append(character)
    }
    return .text(pattern + "%")
}
