import CSQLite

extension Connection {
    /// Runs `body` all or nothing. Inside another transaction it is a savepoint: an error undoes this level only.
    ///
    /// A writer begins IMMEDIATE, so it waits for the lock before it reads. A reader gets one snapshot for all of
    /// `body`. When the commit fails, everything is rolled back and the commit's error thrown.
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

    func begin() throws(DatabaseError) {
        guard depth > 0 else {
            try control(role == .writer ? "BEGIN IMMEDIATE" : "BEGIN")
            depth = 1
            return
        }
        try control("SAVEPOINT s\(depth)")
        depth += 1
    }

    /// Commits or releases the innermost level; call `undo` when it throws.
    func end() throws(DatabaseError) {
        guard isInTransaction else { throw .transactionLost }
        if let undoFailure { throw undoFailure }
        try control(depth == 1 ? "COMMIT" : "RELEASE s\(depth - 1)")
        depth -= 1
    }

    /// Takes back the innermost level. What cannot be taken back keeps the transaction from committing.
    func undo() {
        depth -= 1
        if isInTransaction {
            do {
                try undoOpenLevel()
            } catch {
                undoFailure = error
            }
        }
        if !isInTransaction { undoFailure = nil }
    }

    private func undoOpenLevel() throws(DatabaseError) {
        guard depth > 0 else { return try control("ROLLBACK") }
        try control("ROLLBACK TO s\(depth)")
        try control("RELEASE s\(depth)")
    }

    func control(_ sql: String) throws(DatabaseError) {
        preparesTransactionControl = true
        defer { preparesTransactionControl = false }
        try execute(sql)
    }
}
