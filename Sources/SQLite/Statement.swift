import CSQLite

/// A prepared statement. Belongs to one connection and is used on its queue.
@usableFromInline
final class Statement {
    let sql: String
    let handle: OpaquePointer
    let isReadOnly: Bool
    /// Set while a caller steps through it, so that the same SQL inside a row closure gets a statement of its own.
    var isInUse = false
    /// The cache's clock at the last use.
    var lastUse: UInt64 = 0
    /// Counts steps and resets: a `Row` of an earlier count is no longer there.
    private(set) var position = 0

    init(handle: OpaquePointer, sql: String) {
        self.handle = handle
        self.sql = sql
        isReadOnly = sqlite3_stmt_readonly(handle) != 0
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Goes to the next row; false when there is none.
    @usableFromInline
    func step() throws(DatabaseError) -> Bool {
        position += 1
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure
        }
    }

    /// Ends the run and forgets the arguments.
    func reset() {
        position += 1
        // Repeats the error of the last step, which was thrown already.
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    var failure: DatabaseError { DatabaseError(handle: sqlite3_db_handle(handle), sql: sql) }
}
