import SQLite
import ShingiDomain

extension Connection {
    /// Newest first. A council has few of them.
    func numberGaps(of council: CouncilID) throws -> [NotedNumberGap] {
        try all(
            """
            SELECT g.kind, g.first, g.last, g.reason, a.name, g.noted_at
            FROM number_gaps g JOIN accounts a ON a.id = g.noted_by
            WHERE g.council_id = ? ORDER BY g.noted_at DESC, g.first DESC LIMIT 200
            """,
            [.integer(council.rawValue)]
        ) { row in
            NotedNumberGap(
                kind: try row.choice(0), numbers: NumberRange(try row.integer(1), try row.integer(2)),
                reason: try row.text(3), notedBy: try row.text(4), notedAt: try row.instant(5))
        }
    }

    func insertNumberGap(_ gap: NumberGap, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO number_gaps (council_id, kind, scope, first, last, reason, noted_by, noted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(gap.key.council.rawValue), .text(gap.key.kind.rawValue), .text(gap.key.instance.text),
                .integer(Int64(gap.numbers.first)), .integer(Int64(gap.numbers.last)), .text(gap.reason),
                .integer(account.rawValue), .text(now.iso),
            ])
    }
}
