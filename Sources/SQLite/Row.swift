import CSQLite

/// The current row of a running statement, valid only inside the closure it is given to (later use traps).
///
/// Columns count from 0. Nothing is coerced: asking for another storage class than the stored one throws, with
/// the column's name and the SQL.
package struct Row {
    private let statement: Statement
    private let position: Int

    @usableFromInline
    init(_ statement: Statement) {
        self.statement = statement
        position = statement.position
    }

    /// Text, byte for byte as stored. Throws when it is not valid UTF-8 rather than repairing it.
    package func text(_ column: Int) throws(DatabaseError) -> String {
        try expect(.text, column)
        return try decodedText(column)
    }

    package func integer(_ column: Int) throws(DatabaseError) -> Int {
        Int(try int64(column))
    }

    package func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        try expect(.integer, column)
        return sqlite3_column_int64(statement.handle, Int32(column))
    }

    /// An integer that must be 0 or 1.
    package func bool(_ column: Int) throws(DatabaseError) -> Bool {
        switch try int64(column) {
        case 0: return false
        case 1: return true
        default: throw .columnValue(column: name(of: column), expected: "0 or 1", sql: statement.sql)
        }
    }

    package func real(_ column: Int) throws(DatabaseError) -> Double {
        try expect(.real, column)
        return sqlite3_column_double(statement.handle, Int32(column))
    }

    package func blob(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try expect(.blob, column)
        return [UInt8](buffer(column))
    }

    /// The bytes of a text (UTF-8) or blob where SQLite keeps them, without a copy.
    ///
    /// The buffer is gone after `body`. Text is not checked to be valid UTF-8.
    package func bytes<T, Failure: Error>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> T
    ) throws -> T {
        let actual = storageClass(column)
        guard actual == .text || actual == .blob else { throw mismatch(.text, actual, column) }
        return try body(buffer(column))
    }

    /// Whatever the column holds.
    package func value(_ column: Int) throws(DatabaseError) -> Value {
        switch storageClass(column) {
        case .null:
            try requireColumn(column)
            return .null
        case .integer: return .integer(sqlite3_column_int64(statement.handle, Int32(column)))
        case .real: return .real(sqlite3_column_double(statement.handle, Int32(column)))
        case .text: return .text(try decodedText(column))
        case .blob: return .blob([UInt8](buffer(column)))
        }
    }

    package var columnCount: Int { Int(sqlite3_column_count(statement.handle)) }

    /// The name given by AS, or the one SQLite makes up.
    package func name(of column: Int) -> String {
        guard let name = sqlite3_column_name(statement.handle, Int32(column)) else { return "\(column)" }
        return String(cString: name)
    }

    /// True for NULL; a column that does not exist throws.
    package func isNull(_ column: Int) throws(DatabaseError) -> Bool {
        guard storageClass(column) == .null else { return false }
        try requireColumn(column)
        return true
    }

    private func expect(_ expected: StorageClass, _ column: Int) throws(DatabaseError) {
        let actual = storageClass(column)
        guard actual == expected else { throw mismatch(expected, actual, column) }
    }

    private func mismatch(_ expected: StorageClass, _ actual: StorageClass, _ column: Int) -> DatabaseError {
        guard column >= 0, column < columnCount else {
            return .columnIndex(column, count: columnCount, sql: statement.sql)
        }
        return .columnType(column: name(of: column), expected: expected, actual: actual, sql: statement.sql)
    }

    /// SQLite reports NULL for a column that does not exist.
    private func requireColumn(_ column: Int) throws(DatabaseError) {
        guard column >= 0, column < columnCount else {
            throw .columnIndex(column, count: columnCount, sql: statement.sql)
        }
    }

    private func storageClass(_ column: Int) -> StorageClass {
        precondition(statement.position == position, "a Row was used outside the closure it was given to")
        return StorageClass(code: sqlite3_column_type(statement.handle, Int32(column)))
    }

    private func decodedText(_ column: Int) throws(DatabaseError) -> String {
        do {
            return String(copying: try UTF8Span(validating: buffer(column).span))
        } catch {
            throw .columnValue(column: name(of: column), expected: "valid UTF-8", sql: statement.sql)
        }
    }

    /// For text and blob only, where reading the pointer converts nothing.
    private func buffer(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_blob(statement.handle, Int32(column))
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
