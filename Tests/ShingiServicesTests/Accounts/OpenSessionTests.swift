import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("A session that a loop remembers")
struct OpenSessionTests {
    private let fixture: Fixture
    private let loop: Services
    private let token: SessionToken

    init() throws {
        let fixture = try Fixture()
        self.fixture = fixture
        loop = try fixture.store.makeReader()
        token = try fixture.store.write { try $0.sessions.start(for: fixture.account(.clerk)) }
    }

    @Test("it is the one that the data file has, with the token's own for forms")
    func same() throws {
        for _ in 0..<2 {
            let open = try #require(try loop.sessions.open(token))
            #expect(open.session.actor == fixture.actor(.clerk) && open.csrfToken == token.csrfToken)
        }
        #expect(try loop.sessions.open(.make()) == nil)
    }

    @Test("it ends when its time is over, without a write")
    func expiry() throws {
        #expect(try loop.sessions.open(token) != nil)
        fixture.clock.advance(minutes: 60)
        #expect(try loop.sessions.open(token) == nil)
    }

    @Test("it is asked for anew after any commit: a use that puts off its end, another council, the end")
    func commits() throws {
        let session = try #require(try loop.sessions.open(token)).session
        fixture.clock.advance(minutes: 50)
        try fixture.write { try $0.sessions.touch(session) }
        fixture.clock.advance(minutes: 50)
        #expect(try loop.sessions.open(token) != nil)
        try fixture.write { try $0.sessions.end(session) }
        #expect(try loop.sessions.open(token) == nil)
    }
}
