import ShingiDomain
import Testing

@Suite struct AccountRuleTests {
    @Test(
        "a password is at least twelve characters, whatever script, and not the login",
        arguments: [
            ("elevenchars", PasswordError.tooShort), ("あいうえおかきくけこさ", .tooShort), ("", .tooShort),
            ("Department-Clerk", .sameAsLogin), (String(repeating: "長", count: 129), .tooLong),
        ])
    func refused(password: String, error: PasswordError) {
        #expect(throws: error) { try PasswordRule.check(password, login: "department-clerk") }
    }

    @Test("a long sentence is a good password", arguments: ["correct horse battery", "さくらの咲く丘で待ち合わせ"])
    func taken(password: String) throws {
        try PasswordRule.check(password, login: "clerk")
    }

    @Test("a login is ASCII, 3 to 64 characters, spaces around it dropped")
    func login() throws {
        #expect(try LoginName(" hanako.t-1@city ").text == "hanako.t-1@city")
        for text in ["ab", "花子さん", "has space", "a/b", String(repeating: "a", count: 65), "a\u{0}bc"] {
            #expect(throws: AccountError.loginUnusable) { try LoginName(text) }
        }
    }

    @Test("departments and member without their role are dropped")
    func dropped() {
        let entry = AccountEntry(name: " 書記 ", roles: [.clerk], departments: [DepartmentID(1)], member: MemberID(1))
        #expect(entry.name == "書記")
        #expect(entry.departments.isEmpty)
        #expect(entry.member == nil)
        #expect(entry.problems().isEmpty)
    }
}
