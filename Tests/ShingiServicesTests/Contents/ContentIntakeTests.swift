import Crypto
import Dispatch
import SQLite
import ShingiDomain
import Synchronization
import TestSupport
import Testing

@testable import ShingiServices

@Suite("Files on their way into the data file")
struct ContentIntakeTests {
    private static let block = [UInt8](repeating: 0, count: 100_000)

    @Test("bytes are cut into chunks of 256 KiB, measured and recognised whatever pieces they come in")
    func chunks() throws {
        let fixture = try Fixture()
        let intake = ContentIntake(store: fixture.store, by: fixture.account(.department))
        intake.begin()
        intake.append(Array("%PDF-1.7".utf8))
        for _ in 0..<10 { intake.append(Self.block) }
        let received = try #require(intake.end())
        let whole = Array("%PDF-1.7".utf8) + Array(repeatElement(Self.block, count: 10).joined())
        #expect(received.content.size == 1_000_008 && received.content.sha256 == SHA256.hash(whole))
        #expect(received.kind == .pdf)
        fixture.settle()
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") == 4)
        #expect(try fixture.count("SELECT max(length(bytes)) FROM content_chunks") == 262_144)
    }

    @Test("what becomes no paper is thrown away: cancelled, given up, or left by a run that was killed")
    func thrownAway() throws {
        let fixture = try Fixture()
        let intake = ContentIntake(store: fixture.store, by: fixture.account(.department))
        func send(_ count: Int) {
            intake.begin()
            for _ in 0..<count { intake.append(Self.block) }
        }
        send(10)
        intake.cancel()
        fixture.settle()
        #expect(try fixture.count("SELECT count(*) FROM contents") == 0)
        send(300)
        _ = intake.end()
        send(10)
        intake.discardUnclaimed()
        fixture.settle()
        #expect(try fixture.count("SELECT count(*) FROM contents") == 0)
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") == 0)
        send(300)
        fixture.settle()
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") > 64)
        try fixture.store.discardUnclaimedContents()
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") == 0)
        #expect(try fixture.count("SELECT count(*) FROM contents") == 0)
    }

    @Test("the sender is held back while the writer is behind, and told when it has caught up")
    func pace() throws {
        let fixture = try Fixture()
        let intake = ContentIntake(store: fixture.store, by: fixture.account(.department))
        let gate = DispatchSemaphore(value: 0)
        fixture.store.submitWrite({ _ in gate.wait() }, completion: { _ in })
        intake.begin()
        let isReady = DispatchSemaphore(value: 0)
        var appended = 0
        while intake.hasRoom(whenReady: { isReady.signal() }), appended < 100 {
            intake.append(Self.block)
            appended += 1
        }
        // Four chunks of 256 KiB.
        #expect(appended == 11)
        gate.signal()
        #expect(isReady.wait(timeout: .now() + 10) == .success)
        intake.discardUnclaimed()
        fixture.settle()
    }

    @Test("writes of others go on while a large file comes in: none waits for more than a few chunks")
    func others() throws {
        let fixture = try Fixture()
        let intake = ContentIntake(store: fixture.store, by: fixture.account(.department))
        intake.begin()
        let between = Atomic<Int>(0)
        for _ in 0..<400 {
            intake.append(Self.block)
            let before = try fixture.store.write { services in
                try services.connection.execute("UPDATE installation SET demo = demo")
                return try services.connection.first("SELECT count(*) FROM content_chunks") { try $0.integer(0) } ?? 0
            }
            // Every write sees all chunks that were handed over before it, and none has to wait for the file's end.
            #expect(before <= intake.size / ContentService.chunkSize)
            between.add(1, ordering: .relaxed)
        }
        #expect(between.load(ordering: .relaxed) == 400)
        intake.discardUnclaimed()
        fixture.settle()
    }

    @Test("a whole content can no longer be changed, a paper's not be thrown away, an unfinished one be no paper")
    func defence() throws {
        let fixture = try Fixture()
        let account = fixture.account(.department)
        let id = ContentID(rawValue: 7)
        let bytes = Array("%PDF".utf8)
        try fixture.write { services in
            try services.contents.append(bytes, at: 0, to: id, by: account)
        }
        let caseID = try fixture.draftCase()
        let insert = """
            INSERT INTO materials (case_id, position, category, delivery, access, title, file_name, media_type, content_id,
                added_by, added_at)
            VALUES (?, 1, 'paper', 'in_advance', 'open', 'a', 'a', 'a', 7, ?, 'a')
            """
        let arguments: [Value] = [.integer(caseID.rawValue), .integer(account.rawValue)]
        #expect(throws: DatabaseError.self) { try fixture.write { try $0.connection.execute(insert, arguments) } }
        try fixture.write { services in
            try services.contents.complete(Content(id: id, size: 4, sha256: SHA256.hash(bytes)))
            try services.connection.execute(insert, arguments)
        }
        for sql in [
            "UPDATE contents SET size = 5", "UPDATE content_chunks SET bytes = x'00'", "DELETE FROM content_chunks",
            "INSERT INTO content_chunks VALUES (7, 1, x'00')", "DELETE FROM contents",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try fixture.write { try $0.connection.execute(sql) } }
        }
        #expect(try fixture.store.write { try $0.contents.discardSome(of: id) } == false)
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") == 1)
    }
}

extension Fixture {
    /// Returns when everything queued so far has been written, and what that queued in turn.
    func settle() {
        for _ in 0..<20 { _ = try? store.write { _ in } }
    }
}
