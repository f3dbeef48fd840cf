import Crypto
import SQLite
import ShingiDomain
import TestSupport

@testable import ShingiServices

/// A small council in a data file of a test's own: two terms, sixteen members in office with a chair and a vice chair,
/// three departments, two provisions and an account for each role. It is 10:00 on 28 July 2022 in Japan until a test
/// says otherwise.
final class Fixture: Sendable {
    let store: Store
    let clock: TestClock
    let council: CouncilID
    /// 第12期 (to 30 June 2022) and 第13期 (to 30 June 2024).
    let terms: [TermID]
    /// In the order of their kana; the first is the chair, the second the vice chair.
    let members: [MemberID]
    let departments: [DepartmentID]
    /// 業務の委託 (may be a report) and 外部結合 (never).
    let provisions: [ProvisionID]
    let forms: [FormID]
    private let accounts: [Role: AccountID]
    /// Held so that the data file stays as long as the fixture.
    private let directory: TemporaryDirectory

    /// - Parameter rules: what it decides by.
    /// - Parameter change: what this council does otherwise than most.
    init(rules: VotingRules = VotingRules(), _ change: (inout CouncilSettings) -> Void = { _ in }) throws {
        var settings = CouncilSettings()
        change(&settings)
        directory = try TemporaryDirectory()
        clock = TestClock(Self.start)
        store = try Store(path: directory.file("shingi.db"), clock: clock.clock)
        let made = try store.write { [settings] in try Founding(services: $0).found(settings, rules) }
        council = made.council
        terms = made.terms
        members = made.members
        departments = made.departments
        provisions = made.provisions
        forms = made.forms
        accounts = made.accounts
    }

    static let start = Instant(day(2022, 7, 28), time(10, 0))
    static let password = "てすと用のながい合言葉"

    func account(_ role: Role) -> AccountID {
        guard let account = accounts[role] else { preconditionFailure("the fixture has an account for each role") }
        return account
    }

    /// The account of a role as it stands in the council: 所管課 with the first department, 委員 as the third member.
    func actor(_ role: Role) -> Actor {
        Actor(
            accountID: account(role), name: role.label, councilID: council, roles: [role],
            departmentIDs: role == .department ? [departments[0]] : [], memberID: role == .member ? members[2] : nil)
    }

    /// Somebody of another council, whom nothing here may concern.
    func stranger(_ roles: Set<Role> = [.administrator, .secretariat]) throws -> Actor {
        let council = try store.write {
            try $0.councils.create(
                NewCouncil(
                    name: "隣の市の審議会", municipality: "隣の市", secretariat: "総務課", addressee: "市長",
                    settings: CouncilSettings()))
        }
        return Actor(accountID: account(.administrator), name: "隣の市の人", councilID: council, roles: roles)
    }

    func read<T>(_ body: (Services) throws -> T) throws -> T { try store.read(body) }

    @discardableResult
    func write<T: Sendable>(_ body: @Sendable (Services) throws -> T) throws -> T { try store.write(body) }

    /// One number of the data file, for what no service answers.
    func count(_ sql: String, _ arguments: [Value] = []) throws -> Int {
        try store.read { try $0.connection.first(sql, arguments) { try $0.integer(0) } ?? 0 }
    }

    /// The sentences of the record of changes about one thing, oldest first.
    func history(of subject: AuditSubject) throws -> [String] {
        try store.read { try $0.audit.history(of: subject).map(\.sentence) }
    }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return date
}

func time(_ hour: Int, _ minute: Int) -> TimeOfDay {
    guard let time = TimeOfDay(hour: hour, minute: minute) else { preconditionFailure("no such time") }
    return time
}

func period(_ first: CivilDate, _ last: CivilDate) -> CivilDateRange {
    guard let period = CivilDateRange(first, last) else { preconditionFailure("ends before it begins") }
    return period
}
