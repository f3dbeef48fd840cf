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
                .integer(entry.council.rawValue), .integer(entry.account.rawValue), .text(entry.at.iso),
                .text(entry.subject.kind), .integer(entry.subject.id), .text(entry.action), .text(entry.sentence),
                entry.before.map(Value.text) ?? .null, entry.after.map(Value.text) ?? .null,
            ])
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
