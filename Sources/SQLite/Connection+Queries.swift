import CSQLite

extension Connection {
    /// Runs one statement; rows it returns are passed over. Kept prepared for the next time.
    package func execute(_ sql: String, _ arguments: [Value] = []) throws(DatabaseError) {
        let statement = try checkOut(sql)
        defer { checkIn(statement) }
        try statement.bind(arguments)
        while try statement.step() {}
    }

    /// Runs many statements, for schemas; nothing is kept prepared, and nothing is undone when one fails.
    package func executeScript(_ sql: String) throws(DatabaseError) {
        var text = sql
        let outcome = text.withUTF8 { bytes in
            Result { () throws(DatabaseError) in
                var rest = bytes
                while !rest.isEmpty {
                    rest = try executeFirst(of: rest, sql)
                }
            }
        }
        try outcome.get()
    }

    private func executeFirst(of bytes: UnsafeBufferPointer<UInt8>, _ sql: String) throws(DatabaseError)
        -> UnsafeBufferPointer<UInt8>
    {
        let (handle, rest) = try prepare(bytes, sql, flags: 0)
        guard let handle else { return rest }
        let ownText = String(decoding: bytes[..<(bytes.count - rest.count)], as: UTF8.self)
        let statement = Statement(handle: handle, sql: ownText)
        levels.hasWritten = true
        while try statement.step() {}
        return rest
    }

    /// Every row, mapped.
    @inlinable
    package func all<T>(_ sql: String, _ arguments: [Value] = [], _ map: (Row) throws -> T) throws -> [T] {
        var results: [T] = []
        try forEach(sql, arguments) { row in
            results.append(try map(row))
        }
        return results
    }

    /// The first row, mapped, or nil when there is none; the statement is not run further.
    @inlinable
    package func first<T>(_ sql: String, _ arguments: [Value] = [], _ map: (Row) throws -> T) throws -> T? {
        let statement = try checkOut(sql)
        defer { checkIn(statement) }
        try statement.bind(arguments)
        guard try statement.step() else { return nil }
        return try map(Row(statement))
    }

    /// Each row as it comes, none kept. The same SQL may be used again inside `body`.
    @inlinable
    package func forEach(_ sql: String, _ arguments: [Value] = [], _ body: (Row) throws -> Void) throws {
        let statement = try checkOut(sql)
        defer { checkIn(statement) }
        try statement.bind(arguments)
        while try statement.step() {
            try body(Row(statement))
        }
    }
}
