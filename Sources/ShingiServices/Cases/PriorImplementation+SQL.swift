import SQLite
import ShingiDomain

extension Connection {
    func priorImplementation(of id: CaseID) throws -> Versioned<StoredPriorImplementation>? {
        try first(
            """
            SELECT p.reason, p.started_on, p.chair_told_on, p.checked_on, p.finding, p.members_informed_on, a.name,
                p.recorded_at, p.version
            FROM prior_implementations p JOIN accounts a ON a.id = p.recorded_by WHERE p.case_id = ?
            """,
            [.integer(id.rawValue)]
        ) { row in
            let finding = try row.text(4)
            let check = try row.optionalDate(3).map { PriorImplementation.Check(on: $0, finding: finding) }
            return Versioned(
                value: StoredPriorImplementation(
                    record: try PriorImplementation(
                        reason: row.text(0), startedOn: row.date(1), chairToldOn: row.optionalDate(2), check: check,
                        membersInformedOn: row.optionalDate(5)),
                    recordedBy: try row.text(6), recordedAt: try row.instant(7)),
                version: try row.integer(8))
        }
    }

    func storePriorImplementation(
        _ record: PriorImplementation, of id: CaseID, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO prior_implementations (case_id, reason, started_on, chair_told_on, checked_on, finding,
                members_informed_on, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET reason = excluded.reason, started_on = excluded.started_on,
                chair_told_on = excluded.chair_told_on, checked_on = excluded.checked_on, finding = excluded.finding,
                members_informed_on = excluded.members_informed_on, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at, version = version + 1
            """,
            [
                .integer(id.rawValue), .text(record.reason), .text(record.startedOn.iso),
                (record.chairToldOn?.iso).databaseValue, (record.check?.on.iso).databaseValue,
                .text(record.check?.finding ?? ""), (record.membersInformedOn?.iso).databaseValue,
                .integer(account.rawValue), .text(now.iso),
            ])
    }
}
