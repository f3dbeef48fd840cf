import SQLite
import ShingiDomain

extension Connection {
    func councilChoices() throws -> [CouncilChoice] {
        try all("SELECT id, name FROM councils ORDER BY name, id", []) { row in
            CouncilChoice(id: try row.id(0), name: try row.text(1))
        }
    }

    func councilsOfAccount(_ id: AccountID) throws -> [CouncilID] {
        try all(
            "SELECT DISTINCT council_id FROM account_roles WHERE account_id = ? ORDER BY council_id",
            [.integer(id.rawValue)]
        ) { try $0.id(0) }
    }

    func operatorAccounts() throws -> [OperatorAccount] {
        let roles = try all(
            """
            SELECT r.account_id, r.role, c.name FROM account_roles r JOIN councils c ON c.id = r.council_id
            ORDER BY c.name, r.role
            """, []
        ) { row -> (account: AccountID, role: ShingiDomain.Role, council: String) in
            (try row.id(0), try row.choice(1), try row.text(2))
        }
        let grouped = Dictionary(grouping: roles, by: \.account)
        return try all("SELECT id, login, name, disabled_at IS NOT NULL FROM accounts ORDER BY login", []) { row in
            let id: AccountID = try row.id(0)
            return OperatorAccount(
                login: try row.text(1), name: try row.text(2), isDisabled: try row.bool(3),
                roles: (grouped[id] ?? []).map { ($0.role, $0.council) })
        }
    }
}
