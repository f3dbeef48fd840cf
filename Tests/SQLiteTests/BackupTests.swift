import Dispatch
import FoundationEssentials
import TestSupport
import Testing

@testable import SQLite

@Suite("Backup")
struct BackupTests {
    let scratch: Scratch
    let database: Database
    let copy: String

    init() throws {
        scratch = try Scratch()
        database = try scratch.database()
        copy = scratch.directory.file("copy.sqlite")
        try database.write { connection in
            for number in 0..<2000 { try connection.insert("\(number) " + String(repeating: "審", count: 500)) }
        }
    }

    @Test("a backup taken while others write is whole, one file, and shows one moment")
    func whileWriting() throws {
        var steps = 0
        try database.read { connection in
            let before = try connection.names().count
            try connection.backup(to: copy, pagesPerStep: 50) { progress in
                steps += 1
                let number = steps
                try database.write { try $0.insert("during \(number)") }
                #expect(progress.copied <= progress.total)
            }
            #expect(try connection.names().count == before)
        }
        #expect(steps > 5)
        #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
        #expect(!FileManager.default.fileExists(atPath: copy + "-journal"))
        let backup = try Connection(path: copy, role: .writer)
        #expect(try backup.pragma("integrity_check") == "ok")
        #expect(try backup.names().count == 2000)
    }

    @Test("a reader of one's own can back up outside a transaction")
    func ownReader() throws {
        let reader = try database.makeReader()
        try reader.backup(to: copy) { progress in
            try database.write { try $0.insert("after \(progress.copied) pages") }
        }
        #expect(!reader.isInTransaction)
        #expect(try Connection(path: copy, role: .writer).names().count == 2000)
    }

    @Test("an existing file is not written over")
    func refusesExisting() throws {
        try Data("mine".utf8).write(to: URL(filePath: copy))
        #expect(throws: DatabaseError.file(path: copy, errno: 17)) {
            try database.makeReader().backup(to: copy)
        }
        #expect(try File(copy).contents == Array("mine".utf8))
    }

    @Test("a backup broken off, or asked for inside a write, leaves no file")
    func leavesNothing() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try database.makeReader().backup(to: copy, pagesPerStep: 10) { _ in throw Stop() }
        }
        #expect(!FileManager.default.fileExists(atPath: copy))
        let error = #expect(throws: DatabaseError.self) { try database.write { try $0.backup(to: copy) } }
        #expect(error?.isBusy == true)
        #expect(!FileManager.default.fileExists(atPath: copy))
    }
}
