import CSQLite

extension Statement {
    /// Gives every placeholder its value, in order.
    @usableFromInline
    func bind(_ arguments: [Value]) throws(DatabaseError) {
        let expected = Int(sqlite3_bind_parameter_count(handle))
        guard arguments.count == expected else {
            throw .argumentCount(expected: expected, given: arguments.count, sql: sql)
        }
        for index in arguments.indices {
            try bind(arguments[index], at: index)
        }
    }

    private func bind(_ value: Value, at index: Int) throws(DatabaseError) {
        let number = Int32(index + 1)
        let code =
            switch value {
            case .null: sqlite3_bind_null(handle, number)
            case .integer(let integer): sqlite3_bind_int64(handle, number, integer)
            case .real(let real) where real.isNaN: throw .argumentNotANumber(index: index, sql: sql)
            case .real(let real): sqlite3_bind_double(handle, number, real)
            case .text(let text): bind(text, number)
            case .blob(let bytes): bind(bytes, number)
            }
        guard code == SQLITE_OK else { throw failure }
    }

    private func bind(_ text: String, _ number: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            // A null pointer would bind NULL, so the empty text gets an address too.
            let start = bytes.baseAddress ?? StaticString("").utf8Start
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text64(
                    handle, number, $0, UInt64(bytes.count), shingi_sqlite_transient(), UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ bytes: [UInt8], _ number: Int32) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, number, 0) }
        return bytes.withUnsafeBytes {
            sqlite3_bind_blob64(handle, number, $0.baseAddress, UInt64($0.count), shingi_sqlite_transient())
        }
    }
}
