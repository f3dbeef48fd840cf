import Testing

@testable import SQLite

/// One way of reading a column, under a name for the failure message.
struct Reading: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fits: StorageClass
    let read: @Sendable (Row) throws -> Void

    static let all = [
        Reading(testDescription: "text", fits: .text) { _ = try $0.text(0) },
        Reading(testDescription: "integer", fits: .integer) { _ = try $0.integer(0) },
        Reading(testDescription: "int64", fits: .integer) { _ = try $0.int64(0) },
        Reading(testDescription: "bool", fits: .integer) { _ = try $0.bool(0) },
        Reading(testDescription: "real", fits: .real) { _ = try $0.real(0) },
        Reading(testDescription: "blob", fits: .blob) { _ = try $0.blob(0) },
    ]

    static let optionals = [
        Reading(testDescription: "optionalText", fits: .text) { _ = try $0.optionalText(0) },
        Reading(testDescription: "optionalInteger", fits: .integer) { _ = try $0.optionalInteger(0) },
        Reading(testDescription: "optionalInt64", fits: .integer) { _ = try $0.optionalInt64(0) },
        Reading(testDescription: "optionalBool", fits: .integer) { _ = try $0.optionalBool(0) },
        Reading(testDescription: "optionalReal", fits: .real) { _ = try $0.optionalReal(0) },
        Reading(testDescription: "optionalBlob", fits: .blob) { _ = try $0.optionalBlob(0) },
    ]
}

@Suite("Row")
struct RowTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let stored: [Value] = [.text("1"), .integer(1), .real(1), .blob([0x31]), .null]

    @Test("a column of another storage class is refused with its name and the SQL", arguments: Reading.all, stored)
    func refusesCoercion(reading: Reading, stored: Value) throws {
        try expect(reading, of: stored, allowsNull: false)
    }

    @Test("optional columns take NULL and are as strict otherwise", arguments: Reading.optionals, stored)
    func optionalRefusesCoercion(reading: Reading, stored: Value) throws {
        try expect(reading, of: stored, allowsNull: true)
    }

    private func expect(_ reading: Reading, of stored: Value, allowsNull: Bool) throws {
        let sql = "SELECT ? AS votes"
        let outcome = Result { try scratch.connection().first(sql, [stored], reading.read) }
        if stored.storageClass == reading.fits || allowsNull && stored == .null {
            #expect(throws: Never.self) { try outcome.get() }
        } else {
            let error = DatabaseError.columnType(
                column: "votes", expected: reading.fits, actual: stored.storageClass, sql: sql)
            #expect(throws: error) { try outcome.get() }
        }
    }

    @Test(
        "text comes back byte for byte",
        arguments: [
            "", "答申", "🏛️👩🏽‍⚖️", "𠮷野家", "葛\u{E0100}城市", "か\u{3099}", "が", "a\0b", "\0", "\u{FEFF}x", "\r\n", "'; --",
            String(repeating: "審議会", count: 10_000),
        ])
    func textRoundTrip(text: String) throws {
        let connection = try scratch.connection()
        try connection.execute("CREATE TABLE t (x TEXT NOT NULL) STRICT")
        try connection.execute("INSERT INTO t VALUES (?)", [.text(text)])
        let read = try connection.first("SELECT x FROM t") { row in try row.text(0) }
        #expect(read.map { Array($0.utf8) } == Array(text.utf8))
        let inPlace = try connection.first("SELECT x FROM t") { row in try row.bytes(0) { Array($0) } }
        #expect(inPlace == Array(text.utf8))
        let stored = try connection.integer("SELECT length(CAST(x AS BLOB)) FROM t")
        #expect(stored == text.utf8.count)
    }

    @Test(
        "every value comes back as it went in",
        arguments: [
            .null, .integer(0), .integer(.min), .integer(.max), .real(0.1), .real(-.infinity),
            .real(.leastNonzeroMagnitude),
            .blob([]), .blob([0, 255, 0]), .text("x"),
        ] as [Value])
    func valueRoundTrip(value: Value) throws {
        let connection = try scratch.connection()
        try connection.execute("CREATE TABLE t (x ANY) STRICT")
        try connection.execute("INSERT INTO t VALUES (?)", [value])
        #expect(try connection.first("SELECT x FROM t") { row in try row.value(0) } == value)
    }

    @Test("text that is not UTF-8 is refused, not repaired")
    func refusesInvalidText() throws {
        let sql = "SELECT CAST(x'FF' AS TEXT) AS name"
        #expect(throws: DatabaseError.columnValue(column: "name", expected: "valid UTF-8", sql: sql)) {
            try scratch.connection().first(sql) { row in try row.text(0) }
        }
    }

    @Test("a bool is 0 or 1")
    func refusesOtherBools() throws {
        let connection = try scratch.connection()
        #expect(try connection.first("SELECT 0, 1") { try [$0.bool(0), $0.bool(1)] } == [false, true])
        #expect(throws: DatabaseError.columnValue(column: "n", expected: "0 or 1", sql: "SELECT 2 AS n")) {
            try connection.first("SELECT 2 AS n") { row in try row.bool(0) }
        }
    }

    @Test("a column that does not exist is no NULL", arguments: [-1, 2])
    func refusesMissingColumns(column: Int) throws {
        let connection = try scratch.connection()
        let error = DatabaseError.columnIndex(column, count: 2, sql: "SELECT 1, 2")
        #expect(throws: error) { try connection.first("SELECT 1, 2") { try $0.optionalText(column) } }
        #expect(throws: error) { try connection.first("SELECT 1, 2") { try $0.integer(column) } }
        #expect(throws: error) { try connection.first("SELECT 1, 2") { try $0.value(column) } }
    }

    @Test("bytes in place are those of text and blob only")
    func bytesOfNumbers() throws {
        let connection = try scratch.connection()
        #expect(throws: DatabaseError.self) {
            try connection.first("SELECT 12") { row in try row.bytes(0) { $0.count } }
        }
        #expect(try connection.first("SELECT x'0102'") { row in try row.bytes(0) { Array($0) } } == [1, 2])
    }

    @Test("a row used after its closure traps")
    func escapedRow() async {
        await #expect(processExitsWith: .failure) {
            let scratch = try Scratch()
            let connection = try scratch.connection()
            let row = try connection.first("SELECT 1") { $0 }
            _ = try row?.integer(0)
        }
    }
}

extension Value {
    var storageClass: StorageClass {
        switch self {
        case .null: .null
        case .integer: .integer
        case .real: .real
        case .text: .text
        case .blob: .blob
        }
    }
}
