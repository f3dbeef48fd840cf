import SQLite
import ShingiDomain

extension Connection {
    func insertAuditEntry(_ entry: NewAuditEntry) throws {
        try execute(
            """
            INSERT INTO audit_entries (council_id, account_id, at, subject, subject_id, action, sentence, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(entry.council.rawValue), (entry.account?.rawValue).databaseValue, .text(entry.at.iso),
                .text(entry.subject.kind), .integer(entry.subject.id), .text(entry.action), .text(entry.sentence),
                entry.before.map(Value.text) ?? .null, entry.after.map(Value.text) ?? .null,
            ])
    }

    func auditEntries(of council: CouncilID, _ query: AuditQuery) throws -> Slice<AuditEntry> {
        let keyset = Keyset("e.id", id: "e.id", descending: true, cursor: query.cursor, isNumber: true)
        let rows = try all(
            """
            SELECT e.id, e.at, a.name, e.subject, e.subject_id, e.action, e.sentence
            FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
            WHERE e.council_id = ?1 AND (?2 IS NULL OR e.subject = ?2) AND (?3 IS NULL OR e.account_id = ?3)
                AND (?4 IS NULL OR e.at >= ?4) AND (?5 IS NULL OR e.at < ?5) AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            [
                .integer(council.rawValue), query.subject.map { .text($0.rawValue) } ?? .null,
                query.person.map { .integer($0.rawValue) } ?? .null, Self.start(of: query.from),
                Self.start(of: query.through?.adding(days: 1)),
            ] + keyset.condition.arguments + [Keyset.limit(of: Slice<AuditEntry>.self)], auditEntry)
        return Slice(rows, from: query.cursor) { (String($0.id), $0.id) }
    }

    /// Midnight in Japan, as instants are stored.
    private static func start(of day: CivilDate?) -> Value {
        guard let day, let midnight = TimeOfDay(hour: 0, minute: 0) else { return .null }
        return .text(Instant(day, midnight).iso)
    }

    func accounts(withRolesAt council: CouncilID) throws -> [Account] {
        try all(
            """
            SELECT id, login, name, disabled_at IS NOT NULL FROM accounts
            WHERE id IN (SELECT account_id FROM account_roles WHERE council_id = ?) ORDER BY name, id
            """,
            [.integer(council.rawValue)]
        ) { row in
            Account(id: try row.id(0), signInName: try row.text(1), name: try row.text(2), isDisabled: try row.bool(3))
        }
    }

    func auditEntries(of subject: AuditSubject) throws -> [AuditEntry] {
        try all(
            """
            SELECT e.id, e.at, a.name, e.subject, e.subject_id, e.action, e.sentence
            FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
            WHERE e.subject = ? AND e.subject_id = ? ORDER BY e.id
            """,
            [.text(subject.kind), .integer(subject.id)], auditEntry)
    }
}

func auditEntry(_ row: Row) throws -> AuditEntry {
    AuditEntry(
        id: try row.int64(0), at: try row.instant(1), actorName: try row.optionalText(2),
        subject: AuditSubject(kind: try row.text(3), id: try row.int64(4)), action: try row.text(5),
        sentence: try row.text(6))
}
