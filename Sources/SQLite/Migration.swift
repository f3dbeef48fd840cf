/// One step of the schema's history. Never changed once released; a correction is a new one.
package struct Migration: Sendable {
    /// 1, 2, 3 … without gaps; stored in `user_version` when done.
    package let number: Int
    /// For people: what it does, as in the file name.
    package let name: String
    /// Any number of statements, none of which may begin or end a transaction.
    package let sql: String

    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}
