import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct SignInServiceTests {
    private let address = "192.0.2.1"

    private func attempt(_ fixture: Fixture, _ login: String, from address: String) throws -> SignInAttempt {
        try fixture.read { try $0.signIn.attempt(login: login, from: address) }
    }

    private func fail(_ fixture: Fixture, _ login: String, from address: String, times: Int) throws {
        for _ in 0..<times { try fixture.write { try $0.signIn.fail(login: login, from: address) } }
    }

    @Test("the right password opens a session, and the record says so")
    func success() throws {
        let fixture = try Fixture()
        let account = try #require(try attempt(fixture, "clerk", from: address).account(matching: Fixture.password))
        let token = try fixture.write { try $0.signIn.succeed(account, login: "clerk") }
        #expect(try fixture.read { try $0.sessions.find(token)?.actor } == fixture.actor(.clerk))
        #expect(try fixture.history(of: .account(account)) == ["サインインしました。"])
    }

    @Test("a wrong password, an unknown login and a disabled account are refused alike")
    func mismatch() throws {
        let fixture = try Fixture()
        #expect(try attempt(fixture, "clerk", from: address).account(matching: "違う合言葉") == nil)
        #expect(try attempt(fixture, "nobody", from: address).account(matching: Fixture.password) == nil)
        try fixture.write { try $0.accounts.disable(fixture.account(.clerk), by: fixture.actor(.administrator)) }
        #expect(try attempt(fixture, "clerk", from: address).account(matching: Fixture.password) == nil)
    }

    @Test("the sixth try at an account within a quarter of an hour is not looked at, from wherever")
    func throttledByAccount() throws {
        let fixture = try Fixture()
        try fail(fixture, "clerk", from: address, times: 4)
        _ = try attempt(fixture, "clerk", from: address)
        try fail(fixture, "clerk", from: address, times: 1)
        #expect(throws: SignInError.self) { try attempt(fixture, "clerk", from: "192.0.2.9") }
        _ = try attempt(fixture, "secretariat", from: address)
        fixture.clock.advance(minutes: 16)
        _ = try attempt(fixture, "clerk", from: address)
    }

    @Test("the twenty-first try from an address is not looked at, whatever the login")
    func throttledByAddress() throws {
        let fixture = try Fixture()
        for number in 0..<20 { try fail(fixture, "guess\(number)", from: address, times: 1) }
        #expect(throws: SignInError.self) { try attempt(fixture, "clerk", from: address) }
        _ = try attempt(fixture, "clerk", from: "192.0.2.9")
    }

    @Test("of a login longer than any can be only the beginning is kept")
    func longLogin() throws {
        let fixture = try Fixture()
        try fail(fixture, String(repeating: "x", count: 100_000), from: address, times: 1)
        #expect(try fixture.count("SELECT length(login) FROM sign_in_failures") == 64)
    }

    @Test("signing in wipes out the account's failures")
    func forgiven() throws {
        let fixture = try Fixture()
        try fail(fixture, "clerk", from: address, times: 4)
        _ = try fixture.write { try $0.signIn.succeed(fixture.account(.clerk), login: "clerk") }
        try fail(fixture, "clerk", from: address, times: 1)
        _ = try attempt(fixture, "clerk", from: address)
    }

    @Test("a failed try is recorded for a known login, and never what was typed as an unknown one")
    func recorded() throws {
        let fixture = try Fixture()
        try fail(fixture, "clerk", from: address, times: 1)
        try fail(fixture, "my-password", from: address, times: 1)
        #expect(try fixture.history(of: .account(fixture.account(.clerk))) == ["サインインに失敗しました。"])
        #expect(try fixture.count("SELECT count(*) FROM audit_entries") == 1)
    }
}
