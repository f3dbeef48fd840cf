import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct SessionServiceTests {
    private func token(_ fixture: Fixture, _ role: Role = .secretariat) throws -> SessionToken {
        try fixture.write { try $0.sessions.start(for: fixture.account(role)) }
    }

    private func find(_ token: SessionToken, _ fixture: Fixture) throws -> Session? {
        try fixture.read { try $0.sessions.find(token) }
    }

    @Test("a session knows its actor as the council has it", arguments: Role.allCases)
    func actor(role: Role) throws {
        let fixture = try Fixture()
        let session = try find(token(fixture, role), fixture)
        #expect(session?.actor == fixture.actor(role))
        #expect(session?.councilName == "月見区審議会")
    }

    @Test("the data file keeps only the token's hash")
    func hash() throws {
        let fixture = try Fixture()
        let token = try token(fixture)
        #expect(try fixture.count("SELECT count(*) FROM sessions WHERE token_hash = ?", [.blob(token.bytes)]) == 0)
        #expect(try fixture.count("SELECT count(*) FROM sessions WHERE token_hash = ?", [.blob(token.hash)]) == 1)
    }

    @Test("a token nobody was given opens nothing")
    func unknown() throws {
        let fixture = try Fixture()
        #expect(try find(.make(), fixture) == nil)
        #expect(SessionToken(text: "short") == nil)
    }

    @Test("a session ends after an hour without use, and not before when it is used")
    func idle() throws {
        let fixture = try Fixture()
        let token = try token(fixture)
        fixture.clock.advance(minutes: 59)
        let session = try #require(try find(token, fixture))
        #expect(session.needsTouch(at: fixture.clock.clock.now()))
        try fixture.write { try $0.sessions.touch(session) }
        fixture.clock.advance(minutes: 59)
        #expect(try find(token, fixture) != nil)
        fixture.clock.advance(minutes: 2)
        #expect(try find(token, fixture) == nil)
    }

    @Test("twelve hours after sign-in a session is over however much it is used")
    func longest() throws {
        let fixture = try Fixture()
        let token = try token(fixture)
        for _ in 1...14 {
            fixture.clock.advance(minutes: 50)
            guard let session = try find(token, fixture) else { break }
            try fixture.write { try $0.sessions.touch(session) }
        }
        fixture.clock.advance(minutes: 21)
        #expect(try find(token, fixture) == nil)
    }

    @Test("signing out ends the session and is recorded")
    func end() throws {
        let fixture = try Fixture()
        let token = try token(fixture)
        let session = try #require(try find(token, fixture))
        try fixture.write { try $0.sessions.end(session) }
        #expect(try find(token, fixture) == nil)
        #expect(try fixture.history(of: .account(fixture.account(.secretariat))) == ["サインアウトしました。"])
    }

    @Test("nobody goes over to a council without a role in it")
    func choose() throws {
        let fixture = try Fixture()
        let stranger = try fixture.stranger()
        let token = try token(fixture)
        let session = try #require(try find(token, fixture))
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.sessions.choose(stranger.councilID, in: session) }
        }
    }

    @Test("a token's CSRF token is another for every session, and the same for each of its requests")
    func csrf() throws {
        let one = SessionToken.make()
        #expect(one.csrfToken == SessionToken(text: one.text)?.csrfToken)
        #expect(one.csrfToken != SessionToken.make().csrfToken)
    }
}
