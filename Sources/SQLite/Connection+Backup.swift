import CSQLite
import Glibc

extension Connection {
    /// Copies the database into a new file while others go on writing; the copy is one file, readable by its owner
    /// only, and shows one moment.
    ///
    /// The connection keeps a read snapshot while it lasts, so use a reader: writes go on, but the WAL cannot start
    /// over. Fails as busy inside a write. `path` must not exist, and is removed again when the copy fails or
    /// `progress` throws.
    ///
    /// - Parameter pagesPerStep: pages of 4 kB between two calls of `progress`.
    package func backup(
        to path: String, pagesPerStep: Int32 = 2000, progress: (BackupProgress) throws -> Void = { _ in }
    ) throws {
        try makeEmptyFile(path)
        do {
            try snapshot {
                let destination = try Self.open(path, SQLITE_OPEN_READWRITE)
                defer { sqlite3_close_v2(destination) }
                try copy(to: destination, pagesPerStep, progress)
            }
        } catch {
            unlink(path)
            throw error
        }
    }

    /// SQLite would write over a database that is there.
    private func makeEmptyFile(_ path: String) throws(DatabaseError) {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
        Glibc.close(descriptor)
    }

    /// Without a snapshot every commit between two steps makes the copy start anew.
    private func snapshot(_ body: () throws -> Void) throws {
        guard depth == 0 else { return try body() }
        try control("BEGIN")
        levels.begin(sharing: false)
        do {
            try execute("SELECT 1 FROM sqlite_schema LIMIT 1")
            try body()
            try end()
        } catch {
            undo()
            throw error
        }
    }

    private func copy(
        to destination: OpaquePointer, _ pagesPerStep: Int32, _ progress: (BackupProgress) throws -> Void
    ) throws {
        guard let backup = sqlite3_backup_init(destination, "main", handle, "main") else {
            throw DatabaseError(handle: destination, sql: nil)
        }
        let outcome = Result { try run(backup, pagesPerStep, progress) }
        let code = sqlite3_backup_finish(backup)
        try outcome.get()
        guard code == SQLITE_OK else { throw DatabaseError(handle: destination, sql: nil) }
    }

    private func run(
        _ backup: OpaquePointer, _ pagesPerStep: Int32, _ progress: (BackupProgress) throws -> Void
    ) throws {
        while true {
            let code = sqlite3_backup_step(backup, pagesPerStep)
            guard code == SQLITE_OK || code == SQLITE_DONE else {
                // The step's error is not kept in either connection.
                throw DatabaseError.sqlite(code: code, message: String(cString: sqlite3_errstr(code)), sql: nil)
            }
            let total = Int(sqlite3_backup_pagecount(backup))
            try progress(BackupProgress(copied: total - Int(sqlite3_backup_remaining(backup)), total: total))
            if code == SQLITE_DONE { return }
        }
    }
}
