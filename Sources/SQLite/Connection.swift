import CSQLite

/// One connection to a database file. Not Sendable: it lives on one queue (SQLite is opened without its mutexes).
///
/// Closed when released.
package final class Connection {
    /// What a connection may do. Exactly one connection of a file is the writer: SQLite 3.7.0 to 3.51.2 can corrupt
    /// the WAL when two connections checkpoint at once, and only the writer ever does.
    package enum Role: Sendable {
        case writer, reader
    }

    package let role: Role
    /// Milliseconds.
    let busyTimeout: Int32
    let handle: OpaquePointer
    var statements = StatementCache(capacity: 128)
    var levels = TransactionLevels()
    /// A level that could not be undone: the transaction must not commit.
    var undoFailure: DatabaseError?
    /// Lets `BEGIN` and the like through the authorizer, for this connection's own use.
    var preparesTransactionControl = false
    /// Handles by number, so that none outlives the job or read that opened it.
    var blobs: [Int: OpaquePointer] = [:]
    var nextBlob = 0
    /// Frames in the WAL after the last commit; counted only after `watchLog()`.
    var logFrames = 0
    /// Whether all of them are in the file as well.
    var isLogFolded = true

    /// Opens the file; a writer makes it if needed, a reader throws when it does not exist.
    ///
    /// - Parameter busyTimeout: milliseconds to wait for a lock another program holds before throwing.
    package init(path: String, role: Role, busyTimeout: Int32 = 5000) throws(DatabaseError) {
        self.role = role
        self.busyTimeout = busyTimeout
        let access = role == .writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        handle = try Self.open(path, access)
        try configure()
        refuseTransactionControl()
    }

    deinit {
        closeBlobs()
        statements.removeAll()
        // v2 waits for a statement that a Row still holds instead of failing.
        sqlite3_close_v2(handle)
    }

    /// The row id of the last INSERT on this connection.
    package var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Rows the last INSERT, UPDATE or DELETE touched, without triggers and foreign key actions.
    package var changes: Int { Int(sqlite3_changes64(handle)) }

    /// Open transaction levels: 0 none, 1 the transaction.
    var depth: Int { levels.depth }

    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// SQLite counts the memory it takes under one lock for all connections, and nobody asks for the sum. Only before
    /// the first connection can it be told not to; afterwards it says so and counts on.
    private static let countsNoMemory = shingi_sqlite_config_memory_status(0) == SQLITE_OK

    static func open(_ path: String, _ access: Int32) throws(DatabaseError) -> OpaquePointer {
        _ = countsNoMemory
        var handle: OpaquePointer?
        let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            let error = DatabaseError(handle: handle, sql: nil)
            sqlite3_close_v2(handle)
            throw error
        }
        return handle
    }
}
