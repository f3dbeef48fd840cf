import CSQLite

/// Everything that can go wrong in the database. Decide on cases and codes, never on message text.
///
/// Carries the SQL as written, never the arguments: those are people's data and errors end up in logs.
package enum DatabaseError: Error, Hashable {
    /// SQLite refused; `code` is the extended result code.
    case sqlite(code: Int32, message: String, sql: String?)
    /// The column holds another storage class than the one asked for.
    case columnType(column: String, expected: StorageClass, actual: StorageClass, sql: String)
    /// Right class, but a value that cannot be what was asked for; `expected` says what ("0 or 1", "valid UTF-8").
    case columnValue(column: String, expected: String, sql: String)
    /// The statement has no column of that index.
    case columnIndex(Int, count: Int, sql: String)
    /// Not as many arguments as placeholders.
    case argumentCount(expected: Int, given: Int, sql: String)
    /// A NaN, which SQLite would silently store as NULL; `index` counts from 0.
    case argumentNotANumber(index: Int, sql: String)
    /// None or several statements where one is run (`executeScript` takes many), or a NUL in the SQL.
    case notOneStatement(sql: String)
    /// SQLite gave up the whole transaction (disk full, I/O error), so nothing more may run in it.
    case transactionLost
    /// The blob was closed because the job or read that opened it is over.
    case blobClosed
    /// Reading or writing outside the blob: its size never changes through a `Blob`.
    case blobRange(offset: Int, count: Int, size: Int)
    /// `journal_mode` stayed something else; the file system may lack shared memory.
    case notInWALMode(found: Value)
    /// The file keeps its text as UTF-16; here text is read where it lies, as UTF-8.
    case notInUTF8
    /// The database is closed.
    case closed
    /// A commit or checkpoint met an I/O error. What is on the disk is unknown until the program starts anew, so
    /// nothing is written any more (a second fsync may report success for lost pages).
    case writesStopped
    /// The file was made by a newer version of the program.
    case newerDatabase(version: Int, known: Int)
    /// Migration `number` failed and was rolled back; everything before it is committed.
    indirect case migration(number: Int, name: String, cause: DatabaseError)
    /// Another program migrated the same file at the same time; `version` is where it stands now.
    case concurrentMigration(version: Int)
    /// Rows of these tables point at rows that do not exist.
    case foreignKeyCheck(tables: [String])
    /// The file to be made exists already or cannot be made; `errno` says why.
    case file(path: String, errno: Int32)

    /// Another connection, usually another program, held the lock longer than the busy timeout: try again later.
    package var isBusy: Bool { primaryCode == SQLITE_BUSY }

    /// A constraint of the given kind was violated.
    package func isConstraint(_ constraint: Constraint) -> Bool {
        guard case .sqlite(let code, _, _) = self else { return false }
        return constraint.codes.contains(code)
    }

    /// Any constraint at all.
    package var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    /// The disk failed. In a commit or checkpoint: pages given to it may be gone, unnoticed by a second try.
    package var isInputOutput: Bool {
        if case .migration(_, _, let cause) = self { return cause.isInputOutput }
        return primaryCode == SQLITE_IOERR
    }

    /// SQLite's words and extended code, without SQL.
    package var summary: String {
        guard case .sqlite(let code, let message, _) = self else { return "\(self)" }
        return "\(message), SQLite \(code)"
    }

    private var primaryCode: Int32? {
        guard case .sqlite(let code, _, _) = self else { return nil }
        return code & 0xff
    }
}

extension DatabaseError {
    /// What SQLite says about the last call on `handle`.
    init(handle: OpaquePointer?, sql: String?) {
        self = .sqlite(
            code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)), sql: sql)
    }
}
