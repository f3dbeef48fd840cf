import SQLite
import ShingiDomain

extension Connection {
    func caseHistory(
        of id: CaseID, _ scope: CaseHistoryScope, from cursor: Cursor?
    ) throws -> Slice<AuditEntry> {
        let keyset = Keyset("e.id", id: "e.id", descending: true, cursor: cursor, isNumber: true)
        let seen = condition(of: scope)
        let rows = try all(
            """
            SELECT \(columns) WHERE e.subject = 'case' AND e.subject_id = ? AND \(seen.sql)
                AND \(keyset.condition.sql) \(keyset.order)
            """,
            [.integer(id.rawValue)] + seen.arguments + keyset.condition.arguments
                + [Keyset.limit(of: Slice<AuditEntry>.self)], auditEntry)
        return Slice(rows, from: cursor) { (String($0.id), $0.id) }
    }

    /// Newest first.
    func latestHistory(of id: CaseID, _ scope: CaseHistoryScope, most: Int) throws -> [AuditEntry] {
        let seen = condition(of: scope)
        return try all(
            """
            SELECT \(columns) WHERE e.subject = 'case' AND e.subject_id = ? AND \(seen.sql) ORDER BY e.id DESC LIMIT ?
            """,
            [.integer(id.rawValue)] + seen.arguments + [.integer(Int64(most))], auditEntry)
    }

    private var columns: String {
        """
        e.id, e.at, a.name, e.subject, e.subject_id, e.action, e.sentence
        FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
        """
    }

    private func condition(of scope: CaseHistoryScope) -> SQLFragment {
        guard scope == .council else { return SQLFragment("1") }
        let acts = CaseHistoryScope.actsOfTheCouncil.sorted()
        return SQLFragment("e.action IN (\(SQLFragment.places(acts.count)))", acts.map(Value.text))
    }
}
