import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct AccountServiceTests {
    private func password(_ text: String = "あたらしい長い合言葉です", login: String = "new") throws -> NewPassword {
        try NewPassword(text, login: login, cost: .trivial)
    }

    @discardableResult
    private func create(_ fixture: Fixture, _ login: String, _ entry: AccountEntry) throws -> AccountID {
        let password = try password(login: login)
        return try fixture.write {
            try $0.accounts.create(try LoginName(login), entry, password: password, by: fixture.actor(.administrator))
        }
    }

    private func find(_ fixture: Fixture, _ id: AccountID) throws -> Versioned<AccountRecord> {
        try fixture.read { try $0.accounts.find(id, for: fixture.actor(.administrator)) }
    }

    @Test("only the administrator manages accounts", arguments: [Role.secretariat, .clerk, .department, .member])
    func roles(role: Role) throws {
        let fixture = try Fixture()
        let actor = fixture.actor(role)
        let id = fixture.account(.clerk)
        let password = try password()
        #expect(throws: RightsError.self) { try fixture.read { try $0.accounts.list(AccountQuery(), for: actor) } }
        #expect(throws: RightsError.self) { try fixture.read { try $0.accounts.find(id, for: actor) } }
        #expect(throws: RightsError.self) { try fixture.write { try $0.accounts.disable(id, by: actor) } }
        #expect(throws: RightsError.self) {
            try fixture.write { try $0.accounts.resetPassword(id, to: password, by: actor) }
        }
        #expect(throws: RightsError.self) {
            try fixture.write {
                try $0.accounts.create(
                    try LoginName("new"), AccountEntry(name: "新人", roles: [.clerk]), password: password, by: actor)
            }
        }
    }

    @Test("an account without a role in the council does not exist for its administrator")
    func scope() throws {
        let fixture = try Fixture()
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.accounts.find(fixture.account(.clerk), for: stranger) }
        }
        #expect(try fixture.read { try $0.accounts.list(AccountQuery(), for: stranger).rows.isEmpty })
    }

    @Test("a new account signs in with its first password and is what it was made")
    func create() throws {
        let fixture = try Fixture()
        let entry = AccountEntry(
            name: "新任 花子", roles: [.department, .clerk], departments: [fixture.departments[0], fixture.departments[2]])
        let id = try create(fixture, "hanako", entry)
        let attempt = try fixture.read { try $0.signIn.attempt(login: "hanako", from: "192.0.2.1") }
        #expect(attempt.account(matching: "あたらしい長い合言葉です") == id)
        #expect(try find(fixture, id).value.entry == entry)
        #expect(
            try fixture.history(of: .account(id)) == ["利用者「新任 花子」(hanako)を登録しました。役割は書記・所管課です。"])
    }

    @Test(
        "an incomplete account is refused",
        arguments: [
            (AccountEntry(name: " ", roles: [.clerk]), AccountError.nameMissing),
            (AccountEntry(name: "新人", roles: []), .roleMissing),
            (AccountEntry(name: "新人", roles: [.department]), .departmentMissing),
            (AccountEntry(name: "新人", roles: [.department], departments: [DepartmentID(99)]), .departmentMissing),
            (AccountEntry(name: "新人", roles: [.member]), .memberMissing),
            (AccountEntry(name: "新人", roles: [.member], member: MemberID(99)), .memberMissing),
        ])
    func incomplete(entry: AccountEntry, error: AccountError) throws {
        let fixture = try Fixture()
        #expect(throws: error) { try create(fixture, "new", entry) }
        #expect(try fixture.count("SELECT count(*) FROM accounts WHERE login = 'new'") == 0)
    }

    @Test("a login is given once in the whole installation")
    func loginTaken() throws {
        let fixture = try Fixture()
        #expect(throws: AccountError.loginTaken) {
            try create(fixture, "clerk", AccountEntry(name: "新人", roles: [.clerk]))
        }
    }

    @Test("new roles count from the next request on, and a later change is not overwritten")
    func update() throws {
        let fixture = try Fixture()
        let id = fixture.account(.clerk)
        let administrator = fixture.actor(.administrator)
        let token = try fixture.write { try $0.sessions.start(for: id) }
        let version = try find(fixture, id).version
        let entry = AccountEntry(name: "書記", roles: [.secretariat])
        try fixture.write { try $0.accounts.update(id, entry, version: version, by: administrator) }
        #expect(try fixture.read { try $0.sessions.find(token)?.actor.roles } == [.secretariat])
        #expect(throws: ServiceError.conflict(current: version + 1)) {
            try fixture.write { try $0.accounts.update(id, entry, version: version, by: administrator) }
        }
        #expect(
            try fixture.history(of: .account(id)) == ["利用者「書記」の役割を「書記」から「事務局」に変更しました。"])
    }

    @Test("a disabled account loses every session at once, and gets none back when it is enabled")
    func disable() throws {
        let fixture = try Fixture()
        let id = fixture.account(.clerk)
        let token = try fixture.write { try $0.sessions.start(for: id) }
        try fixture.write { try $0.accounts.disable(id, by: fixture.actor(.administrator)) }
        #expect(try fixture.read { try $0.sessions.find(token) } == nil)
        #expect(try find(fixture, id).value.account.isDisabled)
        try fixture.write { try $0.accounts.enable(id, by: fixture.actor(.administrator)) }
        #expect(try fixture.read { try $0.sessions.find(token) } == nil)
        #expect(try !find(fixture, id).value.account.isDisabled)
    }

    @Test("nobody disables oneself, and the last administrator stays one")
    func lastAdministrator() throws {
        let fixture = try Fixture()
        let administrator = fixture.actor(.administrator)
        #expect(throws: AccountError.disablingOneself) {
            try fixture.write { try $0.accounts.disable(administrator.accountID, by: administrator) }
        }
        let version = try find(fixture, administrator.accountID).version
        #expect(throws: AccountError.lastAdministrator) {
            try fixture.write {
                try $0.accounts.update(
                    administrator.accountID, AccountEntry(name: "管理者", roles: [.clerk]), version: version,
                    by: administrator)
            }
        }
        let second = try create(fixture, "second", AccountEntry(name: "二人目", roles: [.administrator]))
        try fixture.write { try $0.accounts.disable(second, by: administrator) }
        #expect(try find(fixture, second).value.account.isDisabled)
    }

    @Test("a new password ends every session and opens the account again after failed tries")
    func resetPassword() throws {
        let fixture = try Fixture()
        let id = fixture.account(.clerk)
        let token = try fixture.write { try $0.sessions.start(for: id) }
        for _ in 0..<5 { try fixture.write { try $0.signIn.fail(login: "clerk", from: "192.0.2.1") } }
        let password = try password(login: "clerk")
        try fixture.write { try $0.accounts.resetPassword(id, to: password, by: fixture.actor(.administrator)) }
        #expect(try fixture.read { try $0.sessions.find(token) } == nil)
        let attempt = try fixture.read { try $0.signIn.attempt(login: "clerk", from: "192.0.2.1") }
        #expect(attempt.account(matching: "あたらしい長い合言葉です") == id)
        #expect(attempt.account(matching: Fixture.password) == nil)
    }

    @Test("an account that another council relies on is not disabled or taken over from here")
    func otherCouncil() throws {
        let fixture = try Fixture()
        let id = fixture.account(.clerk)
        let stranger = try fixture.stranger()
        try fixture.write { services in
            try services.connection.execute(
                "INSERT INTO account_roles (account_id, council_id, role) VALUES (?, ?, 'clerk')",
                [.integer(id.rawValue), .integer(stranger.councilID.rawValue)])
        }
        let administrator = fixture.actor(.administrator)
        let password = try password(login: "clerk")
        #expect(throws: AccountError.servesAnotherCouncil) {
            try fixture.write { try $0.accounts.disable(id, by: administrator) }
        }
        #expect(throws: AccountError.servesAnotherCouncil) {
            try fixture.write { try $0.accounts.resetPassword(id, to: password, by: administrator) }
        }
        let stored = try find(fixture, id)
        func update(_ entry: AccountEntry) throws {
            try fixture.write { try $0.accounts.update(id, entry, version: stored.version, by: administrator) }
        }
        #expect(throws: AccountError.servesAnotherCouncil) {
            try update(AccountEntry(name: "別の人", roles: [.clerk]))
        }
        try update(AccountEntry(name: stored.value.entry.name, roles: []))
        #expect(throws: ServiceError.notFound) { try find(fixture, id) }
    }

    @Test("changing one's own password ends the other sessions and keeps this one")
    func ownPassword() throws {
        let fixture = try Fixture()
        let tokens = try (0..<2).map { _ in
            try fixture.write { try $0.sessions.start(for: fixture.account(.member)) }
        }
        let session = try #require(try fixture.read { try $0.sessions.find(tokens[0]) })
        let password = try password(login: "member")
        try fixture.write { try $0.accounts.changeOwnPassword(to: password, in: session) }
        #expect(try fixture.read { try $0.sessions.find(tokens[0]) } != nil)
        #expect(try fixture.read { try $0.sessions.find(tokens[1]) } == nil)
    }

    @Test("the list is narrowed by role, name and state, and says where each belongs")
    func list() throws {
        let fixture = try Fixture()
        let administrator = fixture.actor(.administrator)
        func logins(_ query: AccountQuery) throws -> [String] {
            try fixture.read { try $0.accounts.list(query, for: administrator).rows.map(\.account.signInName) }
        }
        #expect(
            try logins(AccountQuery(order: .login)) == [
                "administrator", "clerk", "department", "member", "secretariat",
            ])
        #expect(try logins(AccountQuery(role: .clerk)) == ["clerk"])
        #expect(try logins(AccountQuery(text: "sec")) == ["secretariat"])
        try fixture.write { try $0.accounts.disable(fixture.account(.clerk), by: administrator) }
        #expect(try logins(AccountQuery(isDisabled: true)) == ["clerk"])
        let places = try fixture.read { services in
            try services.accounts.list(AccountQuery(order: .login), for: administrator).rows.map(\.place)
        }
        #expect(places == ["", "", "区民部 保健予防課", "委員うえの", ""])
    }

    @Test("a long list is walked forwards and back without losing or repeating anybody")
    func paging() throws {
        let fixture = try Fixture()
        let administrator = fixture.actor(.administrator)
        let entry = AccountEntry(name: "同じ名前", roles: [.clerk])
        let password = try password()
        try fixture.write { services in
            for number in 0..<120 {
                _ = try services.accounts.create(
                    try LoginName("login\(number)"), entry, password: password, by: administrator)
            }
        }
        var query = AccountQuery(descending: true)
        var seen: [AccountID] = []
        var pages = 0
        repeat {
            let slice = try fixture.read { try $0.accounts.list(query, for: administrator) }
            seen += slice.rows.map(\.account.id)
            query.cursor = slice.next
            pages += 1
        } while query.cursor != nil
        #expect(pages == 3)
        #expect(seen.count == 125)
        #expect(Set(seen).count == 125)
    }
}
