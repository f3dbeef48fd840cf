import Testing

@testable import SQLite

@Suite("Generation")
struct GenerationTests {
    @Test("it has changed when a write is answered, also a failed one, and stays while nothing is written")
    func changes() throws {
        let database = try Scratch().database()
        let before = database.generation
        #expect(try database.read { try $0.names() }.isEmpty)
        #expect(database.generation == before)
        try database.write { try $0.insert("a") }
        let after = database.generation
        #expect(after != before)
        #expect(throws: DatabaseError.self) { try database.write { try $0.insert("a") } }
        #expect(database.generation != after)
    }

    @Test("a write's completion finds it changed already")
    func completion() async throws {
        let database = try Scratch().database()
        let before = database.generation
        let seen = await withCheckedContinuation { continuation in
            database.submitWrite(
                { try $0.insert("a") }, completion: { _ in continuation.resume(returning: database.generation) })
        }
        #expect(seen != before)
    }
}
