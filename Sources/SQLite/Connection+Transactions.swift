import CSQLite

extension Connection {
    /// Runs `body` all or nothing. Inside another transaction it is a level of its own: an error undoes this level only.
    ///
    /// A writer begins IMMEDIATE, so it waits for the lock before it reads. A reader gets one snapshot for all of
    /// `body`. When the commit fails, everything is rolled back and the commit's error thrown.
    @inlinable
    package func transaction<T>(_ body: () throws -> T) throws -> T {
        try begin()
        do {
            let result = try body()
            try end()
            return result
        } catch {
            undo()
            throw error
        }
    }

    @usableFromInline
    func begin() throws(DatabaseError) {
        // An open blob may be written at any time.
        if blobs.isEmpty, levels.mayShare(role) { return levels.begin(sharing: true) }
        try control(depth > 0 ? "SAVEPOINT s\(depth)" : role == .writer ? "BEGIN IMMEDIATE" : "BEGIN")
        levels.begin(sharing: false)
    }

    /// Commits or releases the innermost level; call `undo` when it throws.
    @usableFromInline
    func end() throws(DatabaseError) {
        guard isInTransaction else { throw .transactionLost }
        if let undoFailure { throw undoFailure }
        if levels.isOwn { try control(depth == 1 ? "COMMIT" : "RELEASE s\(depth - 1)") }
        levels.end()
    }

    /// Takes back the innermost level. What cannot be taken back keeps the transaction from committing.
    @usableFromInline
    func undo() {
        if isInTransaction {
            do {
                try undoOpenLevel()
            } catch {
                undoFailure = error
            }
        }
        levels.undo()
        if !isInTransaction { undoFailure = nil }
    }

    private func undoOpenLevel() throws(DatabaseError) {
        guard depth > 1 else { return try control("ROLLBACK") }
        if levels.hasWritten { try control("ROLLBACK TO s\(levels.savepoint)") }
        if levels.isOwn { try control("RELEASE s\(depth - 1)") }
    }

    func control(_ sql: String) throws(DatabaseError) {
        preparesTransactionControl = true
        defer { preparesTransactionControl = false }
        try execute(sql)
    }
}
