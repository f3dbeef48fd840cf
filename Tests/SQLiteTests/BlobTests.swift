import Testing

@testable import SQLite

@Suite("Blob")
struct BlobTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let size = 5_000_000

    @Test("several megabytes go in and out piece by piece")
    func streaming() throws {
        let database = try scratch.database()
        let piece = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let row = try database.write { connection in
            try connection.execute("CREATE TABLE papers (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
            try connection.execute("INSERT INTO papers (bytes) VALUES (zeroblob(?))", [.integer(Int64(Self.size))])
            let row = connection.lastInsertRowID
            let blob = try connection.openBlob(table: "papers", column: "bytes", row: row, access: .write)
            for offset in stride(from: 0, to: Self.size, by: piece.count) {
                try blob.write(Array(piece.prefix(Self.size - offset)), at: offset)
            }
            return row
        }
        try database.read { connection in
            let blob = try connection.openBlob(table: "papers", column: "bytes", row: row, access: .read)
            #expect(blob.size == Self.size)
            for offset in stride(from: 0, to: Self.size, by: piece.count) {
                let expected = Array(piece.prefix(Self.size - offset))
                #expect(try blob.read(at: offset, count: piece.count) == expected)
            }
            #expect(try blob.read(at: Self.size, count: 10) == [])
        }
    }

    @Test("reading or writing outside is refused")
    func range() throws {
        let connection = try holder()
        let blob = try connection.openBlob(table: "t", column: "x", row: 1, access: .write)
        #expect(throws: DatabaseError.blobRange(offset: 2, count: 2, size: 3)) { try blob.write([1, 2], at: 2) }
        #expect(throws: DatabaseError.blobRange(offset: -1, count: 2, size: 3)) { try blob.write([1, 2], at: -1) }
        #expect(throws: DatabaseError.blobRange(offset: 4, count: 1, size: 3)) { try blob.read(at: 4, count: 1) }
        #expect(try blob.read(at: 1, count: 9) == [8, 9])
    }

    @Test("a blob opened for reading, or on a reader, cannot be written")
    func readOnly() throws {
        let connection = try holder()
        let blob = try connection.openBlob(table: "t", column: "x", row: 1, access: .read)
        #expect(throws: DatabaseError.self) { try blob.write([1], at: 0) }
        let reader = try Connection(path: scratch.path, role: .reader)
        #expect(throws: DatabaseError.self) {
            try reader.openBlob(table: "t", column: "x", row: 1, access: .write)
        }
    }

    @Test("a blob that outlives its job is closed and holds up no commit")
    func closedAfterJob() throws {
        let database = try scratch.database()
        // Not Sendable: looked at again in a later job on the same queue only.
        nonisolated(unsafe) var kept: Blob?
        try database.write { connection in
            try connection.executeScript("CREATE TABLE t (x BLOB); INSERT INTO t VALUES (x'070809')")
            kept = try connection.openBlob(table: "t", column: "x", row: 1, access: .write)
        }
        try database.write { try $0.insert("next") }
        try database.write { _ in
            #expect(throws: DatabaseError.blobClosed) { try kept?.read(at: 0, count: 1) }
            kept = nil
        }
    }

    private func holder() throws -> Connection {
        let connection = try scratch.connection()
        try connection.executeScript("CREATE TABLE t (x BLOB); INSERT INTO t VALUES (x'070809')")
        return connection
    }
}
