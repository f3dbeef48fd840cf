import CSQLite

extension Connection {
    /// A statement ready to be bound; give it back with `checkIn`.
    @usableFromInline
    func checkOut(_ sql: String) throws(DatabaseError) -> Statement {
        // SQLite gave up the transaction: what follows would be committed on its own.
        guard depth == 0 || isInTransaction else { throw .transactionLost }
        let statement = try findOrPrepare(sql)
        if !statement.isReadOnly { levels.hasWritten = true }
        return statement
    }

    private func findOrPrepare(_ sql: String) throws(DatabaseError) -> Statement {
        if let kept = statements.find(sql) {
            guard kept.isInUse else {
                kept.isInUse = true
                return kept
            }
            return try prepareOne(sql)
        }
        let statement = try prepareOne(sql)
        statement.isInUse = true
        statements.insert(statement)
        return statement
    }

    @usableFromInline
    func checkIn(_ statement: Statement) {
        statement.reset()
        statement.isInUse = false
    }

    private func prepareOne(_ sql: String) throws(DatabaseError) -> Statement {
        var text = sql
        let prepared = text.withUTF8 { bytes in
            Result { () throws(DatabaseError) -> OpaquePointer in
                let (first, rest) = try prepare(bytes, sql, flags: UInt32(SQLITE_PREPARE_PERSISTENT))
                guard let first else { throw .notOneStatement(sql: sql) }
                guard try isEmpty(rest, sql) else {
                    sqlite3_finalize(first)
                    throw .notOneStatement(sql: sql)
                }
                return first
            }
        }
        return Statement(handle: try prepared.get(), sql: sql)
    }

    /// Whether only blanks and comments are left.
    private func isEmpty(_ rest: UnsafeBufferPointer<UInt8>, _ sql: String) throws(DatabaseError) -> Bool {
        guard !rest.isEmpty else { return true }
        let (second, _) = try prepare(rest, sql, flags: 0)
        sqlite3_finalize(second)
        return second == nil
    }

    /// Prepares the first statement of `bytes`, nil if there is none, and says what follows it.
    func prepare(_ bytes: UnsafeBufferPointer<UInt8>, _ sql: String, flags: UInt32) throws(DatabaseError)
        -> (OpaquePointer?, UnsafeBufferPointer<UInt8>)
    {
        guard let start = bytes.baseAddress else { return (nil, bytes) }
        // SQLite would stop there and take the rest for nothing.
        guard start.pointee != 0 else { throw .notOneStatement(sql: sql) }
        var statement: OpaquePointer?
        var tail: UnsafePointer<CChar>?
        let code = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            sqlite3_prepare_v3(handle, $0, Int32(bytes.count), flags, &statement, &tail)
        }
        guard code == SQLITE_OK else { throw DatabaseError(handle: handle, sql: sql) }
        let used = tail.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } ?? bytes.count
        return (statement, UnsafeBufferPointer(rebasing: bytes[used...]))
    }
}
