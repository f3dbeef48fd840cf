import SQLite
import ShingiDomain

extension Connection {
    func accounts(of council: CouncilID, _ query: AccountQuery) throws -> Slice<AccountRow> {
        let keyset = Keyset(
            "a.\(query.order.rawValue)", id: "a.id", descending: query.descending, cursor: query.cursor)
        let rows = try all(
            """
            SELECT a.id, a.login, a.name, a.disabled_at IS NOT NULL,
                (SELECT group_concat(r.role, ' ') FROM account_roles r
                    WHERE r.account_id = a.id AND r.council_id = ?1),
                coalesce((SELECT group_concat(d.name, '、') FROM account_departments x
                    JOIN departments d ON d.id = x.department_id
                    WHERE x.account_id = a.id AND d.council_id = ?1), ''),
                coalesce((SELECT m.name FROM account_roles r JOIN members m ON m.id = r.member_id
                    WHERE r.account_id = a.id AND r.council_id = ?1), '')
            FROM accounts a
            WHERE a.id IN (SELECT r.account_id FROM account_roles r
                    WHERE r.council_id = ?1 AND (?2 IS NULL OR r.role = ?2))
                AND (a.name LIKE ?3 ESCAPE '\\' OR a.login LIKE ?3 ESCAPE '\\')
                AND (?4 IS NULL OR (a.disabled_at IS NOT NULL) = ?4) AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            [
                .integer(council.rawValue), query.role.map { .text($0.rawValue) } ?? .null, containing(query.text),
                query.isDisabled?.databaseValue ?? .null,
            ] + keyset.condition.arguments + [Keyset.limit(of: Slice<AccountRow>.self)], accountRow)
        return Slice(rows, from: query.cursor) { row in
            (query.order == .name ? row.account.name : row.account.signInName, row.account.id.rawValue)
        }
    }

    func account(_ id: AccountID, of council: CouncilID) throws -> Versioned<AccountRecord>? {
        let roles = try all(
            "SELECT role, member_id FROM account_roles WHERE account_id = ? AND council_id = ?",
            [.integer(id.rawValue), .integer(council.rawValue)]
        ) { row -> (role: ShingiDomain.Role, member: MemberID?) in (try row.choice(0), try row.optionalID(1)) }
        guard !roles.isEmpty else { return nil }
        let departments = try departmentIDs(of: id, at: council)
        return try first(
            """
            SELECT login, name, disabled_at IS NOT NULL, created_at, version,
                EXISTS (SELECT 1 FROM account_roles r WHERE r.account_id = accounts.id AND r.council_id <> ?)
            FROM accounts WHERE id = ?
            """,
            [.integer(council.rawValue), .integer(id.rawValue)]
        ) { row in
            let name = try row.text(1)
            return Versioned(
                value: AccountRecord(
                    account: Account(
                        id: id, signInName: try row.text(0), name: name, isDisabled: try row.bool(2)),
                    entry: AccountEntry(
                        name: name, roles: Set(roles.map(\.role)), departments: departments,
                        member: roles.compactMap(\.member).first),
                    servesAnotherCouncil: try row.bool(5), createdAt: try row.instant(3)),
                version: try row.integer(4))
        }
    }

    func accountID(login: String) throws -> AccountID? {
        try first("SELECT id FROM accounts WHERE login = ?", [.text(login)]) { try $0.id(0) }
    }

    func login(of account: AccountID) throws -> String? {
        try first("SELECT login FROM accounts WHERE id = ?", [.integer(account.rawValue)]) { try $0.text(0) }
    }

    /// Those of the departments that are the council's.
    func departments(_ ids: Set<DepartmentID>, of council: CouncilID) throws -> Set<DepartmentID> {
        Set(
            try all(
                "SELECT id FROM departments WHERE council_id = ? AND id IN (\(SQLFragment.places(ids.count)))",
                [.integer(council.rawValue)] + ids.sorted().map { .integer($0.rawValue) }
            ) { try $0.id(0) })
    }

    func countAdministrators(of council: CouncilID, except account: AccountID) throws -> Int {
        try first(
            """
            SELECT count(*) FROM account_roles r JOIN accounts a ON a.id = r.account_id
            WHERE r.council_id = ? AND r.role = 'administrator' AND a.disabled_at IS NULL AND a.id <> ?
            """,
            [.integer(council.rawValue), .integer(account.rawValue)]
        ) { try $0.integer(0) } ?? 0
    }

    /// Whether one account administers every council in which the other has a role.
    func administers(_ account: AccountID, everyCouncilOf other: AccountID) throws -> Bool {
        try first(
            """
            SELECT NOT EXISTS (SELECT 1 FROM account_roles r WHERE r.account_id = ? AND NOT EXISTS
                (SELECT 1 FROM account_roles o
                    WHERE o.account_id = ? AND o.council_id = r.council_id AND o.role = 'administrator'))
            """,
            [.integer(other.rawValue), .integer(account.rawValue)]
        ) { try $0.bool(0) } ?? false
    }

    func insertAccount(login: String, name: String, passwordHash: String, at now: Instant) throws -> AccountID {
        try execute(
            "INSERT INTO accounts (login, name, password_hash, created_at) VALUES (?, ?, ?, ?)",
            [.text(login), .text(name), .text(passwordHash), .text(now.iso)])
        return AccountID(rawValue: lastInsertRowID)
    }

    func updateAccount(_ id: AccountID, name: String) throws {
        try execute(
            "UPDATE accounts SET name = ?, version = version + 1 WHERE id = ?", [.text(name), .integer(id.rawValue)])
    }

    func updateAccount(_ id: AccountID, disabledAt: Instant?) throws {
        try execute(
            "UPDATE accounts SET disabled_at = ?, version = version + 1 WHERE id = ?",
            [disabledAt.map { .text($0.iso) } ?? .null, .integer(id.rawValue)])
    }

    func updateAccount(_ id: AccountID, passwordHash: String) throws {
        try execute(
            "UPDATE accounts SET password_hash = ? WHERE id = ?", [.text(passwordHash), .integer(id.rawValue)])
    }

    /// What the account is in one council; its roles in others stay.
    func replaceRoles(of id: AccountID, _ entry: AccountEntry, council: CouncilID) throws {
        let ids: [Value] = [.integer(id.rawValue), .integer(council.rawValue)]
        try execute("DELETE FROM account_roles WHERE account_id = ? AND council_id = ?", ids)
        try execute(
            """
            DELETE FROM account_departments
            WHERE account_id = ? AND department_id IN (SELECT id FROM departments WHERE council_id = ?)
            """, ids)
        for role in ShingiDomain.Role.allCases where entry.roles.contains(role) {
            let member = role == .member ? entry.member : nil
            try execute(
                "INSERT INTO account_roles (account_id, council_id, role, member_id) VALUES (?, ?, ?, ?)",
                ids + [.text(role.rawValue), member.map { .integer($0.rawValue) } ?? .null])
        }
        for department in entry.departments.sorted() {
            try execute(
                "INSERT INTO account_departments (account_id, department_id) VALUES (?, ?)",
                [.integer(id.rawValue), .integer(department.rawValue)])
        }
    }

    func departmentIDs(of account: AccountID, at council: CouncilID) throws -> Set<DepartmentID> {
        Set(
            try all(
                """
                SELECT d.id FROM account_departments a JOIN departments d ON d.id = a.department_id
                WHERE a.account_id = ? AND d.council_id = ?
                """,
                [.integer(account.rawValue), .integer(council.rawValue)]
            ) { try $0.id(0) })
    }
}

private func accountRow(_ row: Row) throws -> AccountRow {
    let roles = Set((try row.optionalText(4) ?? "").split(separator: " ").compactMap { Role(rawValue: String($0)) })
    let departments = try row.text(5)
    return AccountRow(
        account: Account(
            id: try row.id(0), signInName: try row.text(1), name: try row.text(2), isDisabled: try row.bool(3)),
        roles: Role.allCases.filter(roles.contains), place: departments.isEmpty ? try row.text(6) : departments)
}
