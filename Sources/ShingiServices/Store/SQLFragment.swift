import SQLite

/// A piece of a statement with the values it asks for.
struct SQLFragment {
    let sql: String
    let arguments: [Value]

    init(_ sql: String, _ arguments: [Value] = []) {
        self.sql = sql
        self.arguments = arguments
    }

    /// Never text of a user: only question marks, as many as there are values.
    static func places(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }
}
