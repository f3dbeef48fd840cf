import Crypto
import SQLite
import ShingiDomain

@testable import ShingiServices

/// Writes the fixture's council into a new data file. Straight into the tables, so that a test of one service does not
/// hang on another.
struct Founding {
    let services: Services
    private var connection: Connection { services.connection }

    struct Made: Sendable {
        let council: CouncilID
        let terms: [TermID]
        let members: [MemberID]
        let departments: [DepartmentID]
        let provisions: [ProvisionID]
        let forms: [FormID]
        let accounts: [Role: AccountID]
    }

    init(services: Services) {
        self.services = services
    }

    func found(_ settings: CouncilSettings, _ rules: VotingRules = VotingRules()) throws -> Made {
        try services.installation.prepare()
        let council = try services.councils.create(
            NewCouncil(
                name: "月見区審議会", municipality: "月見区", secretariat: "政策経営部区政情報課", addressee: "月見区長",
                settings: settings, rules: rules))
        let terms = try [12: 2020, 13: 2022].sorted { $0.key < $1.key }.map {
            try term($0.key, from: $0.value, council)
        }
        let members = try Self.names.map { try member($0, council) }
        for (term, year) in zip(terms, [2020, 2022]) { try seat(members, in: term, from: year) }
        let departments = try ["保健予防課", "戸籍住民課", "税務課"].map { try department($0, council) }
        try services.provisions.add(Self.definitions(), to: council)
        return Made(
            council: council, terms: terms, members: members, departments: departments,
            provisions: try ids("SELECT id FROM provisions ORDER BY position"),
            forms: try ids("SELECT f.id FROM forms f JOIN provisions p ON p.id = f.provision_id ORDER BY p.position"),
            accounts: try accounts(council, departments[0], members[2]))
    }

    private static let names = [
        "あおやま", "いしかわ", "うえの", "えとう", "おおはら", "かつら", "きたがわ", "くろだ", "けんもち", "こが", "さくらい", "しらいし",
        "すぎはら", "せがわ", "そえだ", "たちばな",
    ]

    private func term(_ ordinal: Int, from year: Int, _ council: CouncilID) throws -> TermID {
        try connection.execute(
            "INSERT INTO terms (council_id, ordinal, starts_on, ends_on) VALUES (?, ?, ?, ?)",
            [.integer(council.rawValue), .integer(Int64(ordinal)), .text("\(year)-07-01"), .text("\(year + 2)-06-30")])
        return TermID(rawValue: connection.lastInsertRowID)
    }

    private func member(_ name: String, _ council: CouncilID) throws -> MemberID {
        try connection.execute(
            "INSERT INTO members (council_id, name, kana) VALUES (?, ?, ?)",
            [.integer(council.rawValue), .text("委員\(name)"), .text(name)])
        return MemberID(rawValue: connection.lastInsertRowID)
    }

    private func seat(_ members: [MemberID], in term: TermID, from year: Int) throws {
        let seats: [SeatCategory] = [.academic, .assembly, .nominated, .citizen]
        let days: [Value] = [.text("\(year)-07-01"), .text("\(year + 2)-06-30")]
        for (index, member) in members.enumerated() {
            try connection.execute(
                """
                INSERT INTO appointments (member_id, term_id, seat_category, starts_on, ends_on, end_reason)
                VALUES (?, ?, ?, ?, ?, 'term_expired')
                """,
                [.integer(member.rawValue), .integer(term.rawValue), .text(seats[index / 4].rawValue)] + days)
        }
        for (member, office) in zip(members, [Office.chair, .viceChair]) {
            try connection.execute(
                "INSERT INTO offices (member_id, term_id, office, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)",
                [.integer(member.rawValue), .integer(term.rawValue), .text(office.rawValue)] + days)
        }
    }

    private func department(_ section: String, _ council: CouncilID) throws -> DepartmentID {
        try connection.execute(
            "INSERT INTO departments (council_id, division, section, unit) VALUES (?, '区民部', ?, '')",
            [.integer(council.rawValue), .text(section)])
        return DepartmentID(rawValue: connection.lastInsertRowID)
    }

    private func accounts(
        _ council: CouncilID, _ department: DepartmentID, _ member: MemberID
    ) throws -> [Role: AccountID] {
        var accounts: [Role: AccountID] = [:]
        for role in Role.allCases {
            try connection.execute(
                "INSERT INTO accounts (login, name, password_hash, created_at) VALUES (?, ?, ?, ?)",
                [.text(role.rawValue), .text(role.label), .text(Self.passwordHash.text), .text(services.now.iso)])
            let account = AccountID(rawValue: connection.lastInsertRowID)
            accounts[role] = account
            try connection.execute(
                "INSERT INTO account_roles (account_id, council_id, role, member_id) VALUES (?, ?, ?, ?)",
                [
                    .integer(account.rawValue), .integer(council.rawValue), .text(role.rawValue),
                    role == .member ? .integer(member.rawValue) : .null,
                ])
            guard role == .department else { continue }
            try connection.execute(
                "INSERT INTO account_departments (account_id, department_id) VALUES (?, ?)",
                [.integer(account.rawValue), .integer(department.rawValue)])
        }
        return accounts
    }

    private func ids<Entity>(_ sql: String) throws -> [ID<Entity>] {
        try connection.all(sql) { ID(rawValue: try $0.int64(0)) }
    }

    private static func definitions() throws -> [ProvisionDefinition] {
        [
            try ProvisionDefinition(
                key: "outsourcing", law: "個人情報保護条例", article: "第16条第1項", title: "業務の委託",
                mayBeReport: .standingApproval,
                fields: [
                    FormField(key: "reason", label: "委託を必要とする理由", kind: .text, required: true),
                    FormField(key: "items", label: "取り扱う個人情報の項目", kind: .items, required: true),
                    FormField(key: "start", label: "委託開始時期", kind: .line),
                ]),
            try ProvisionDefinition(
                key: "connection", law: "個人情報保護条例", article: "第22条", title: "外部結合", mayBeReport: .never,
                fields: [
                    FormField(key: "reason", label: "結合を必要とする理由", kind: .text, required: true),
                    FormField(
                        key: "records", label: "結合する個人情報",
                        kind: .table(
                            columns: [
                                TableColumn(key: "record", label: "個人情報"), TableColumn(key: "medium", label: "媒体"),
                            ], numbered: true), required: true),
                ]),
        ]
    }

    /// Made once and cheaply: no test of ours tries how hard it is to break.
    private static let passwordHash: PasswordHash = {
        do {
            return try PasswordHash.make(Fixture.password, cost: .trivial)
        } catch {
            preconditionFailure("scrypt is not available: \(error)")
        }
    }()
}
