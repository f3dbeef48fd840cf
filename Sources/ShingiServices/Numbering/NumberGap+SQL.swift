import SQLite
import ShingiDomain

extension Connection {
    /// Newest first. A council has few of them.
    func numberGaps(of council: CouncilID) throws -> [NumberGap] {
        try all(
            """
            SELECT g.first, g.scope, g.reason, a.name, g.noted_at FROM number_gaps g JOIN accounts a ON a.id = g.noted_by
            WHERE g.council_id = ? AND g.kind = 'consultation' ORDER BY g.noted_at DESC, g.first DESC LIMIT 200
            """,
            [.integer(council.rawValue)]
        ) { row in
            NumberGap(
                number: try row.integer(0), scope: try row.text(1), reason: try row.text(2),
                notedBy: try row.text(3), notedAt: try row.instant(4))
        }
    }

    func insertNumberGap(
        _ number: DrawnNumber, reason: String, council: CouncilID, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO number_gaps (council_id, kind, scope, first, last, reason, noted_by, noted_at)
            VALUES (?1, 'consultation', ?2, ?3, ?3, ?4, ?5, ?6)
            """,
            [
                .integer(council.rawValue), .text(number.scope), .integer(Int64(number.count)), .text(reason),
                .integer(account.rawValue), .text(now.iso),
            ])
    }
}
