import SQLite
import ShingiDomain

extension Connection {
    /// By title.
    func standingApprovals(
        of council: CouncilID, _ provision: ProvisionID?, from cursor: Cursor?
    ) throws -> Slice<StandingApprovalRow> {
        let keyset = Keyset("s.title", id: "s.id", descending: false, cursor: cursor)
        let rows = try all(
            """
            SELECT \(columns), v.article || ' ' || v.title,
                (SELECT count(*) FROM standing_approval_examples e WHERE e.standing_approval_id = s.id),
                (SELECT count(*) FROM matter_standing_approvals n WHERE n.standing_approval_id = s.id)
            FROM standing_approvals s JOIN provisions v ON v.id = s.provision_id
            WHERE s.council_id = ?1 AND (?2 IS NULL OR s.provision_id = ?2) AND \(keyset.condition.sql) \(keyset.order)
            """,
            [.integer(council.rawValue), (provision?.rawValue).databaseValue] + keyset.condition.arguments
                + [Keyset.limit(of: Slice<StandingApprovalRow>.self)]
        ) { row in
            StandingApprovalRow(
                approval: try standingApprovalRow(row), provision: try row.text(8), exampleCount: try row.integer(9),
                matterCount: try row.integer(10))
        }
        return Slice(rows, from: cursor) { ($0.approval.title, $0.approval.id.rawValue) }
    }

    func standingApproval(
        _ id: StandingApprovalID, of council: CouncilID
    ) throws -> (approval: Versioned<StandingApproval>, provision: String)? {
        try first(
            """
            SELECT \(columns), v.article || ' ' || v.title FROM standing_approvals s
            JOIN provisions v ON v.id = s.provision_id WHERE s.id = ? AND s.council_id = ?
            """,
            [.integer(id.rawValue), .integer(council.rawValue)]
        ) { (Versioned(value: try standingApprovalRow($0), version: try $0.integer(7)), try $0.text(8)) }
    }

    func activeApprovals(under provisions: Set<ProvisionID>) throws -> [StandingApproval] {
        try all(
            """
            SELECT \(columns) FROM standing_approvals s
            WHERE s.active AND s.provision_id IN (\(SQLFragment.places(provisions.count)))
            ORDER BY s.provision_id, s.position
            """,
            provisions.sorted().map { .integer($0.rawValue) }, standingApprovalRow)
    }

    func approvalsNamed(in id: CaseID) throws -> [MatterID: StandingApproval] {
        var named: [MatterID: StandingApproval] = [:]
        try forEach(
            """
            SELECT \(columns), m.id FROM matters m JOIN matter_standing_approvals n ON n.matter_id = m.id
            JOIN standing_approvals s ON s.id = n.standing_approval_id WHERE m.case_id = ?
            """,
            [.integer(id.rawValue)]
        ) { named[try $0.id(8)] = try standingApprovalRow($0) }
        return named
    }

    /// Behind the others of its provision.
    func insertStandingApproval(_ entry: StandingApprovalEntry, council: CouncilID) throws -> StandingApprovalID {
        try execute(
            """
            INSERT INTO standing_approvals (council_id, provision_id, position, title, terms, basis, active)
            SELECT ?1, ?2, 1 + coalesce(max(position), 0), ?3, ?4, ?5, ?6 FROM standing_approvals WHERE provision_id = ?2
            """,
            [
                .integer(council.rawValue), .integer(entry.provision.rawValue), .text(entry.title), .text(entry.terms),
                .text(entry.basis), entry.isActive.databaseValue,
            ])
        return StandingApprovalID(rawValue: lastInsertRowID)
    }

    func updateStandingApproval(_ id: StandingApprovalID, _ entry: StandingApprovalEntry) throws {
        try execute(
            """
            UPDATE standing_approvals SET title = ?, terms = ?, basis = ?, active = ?, version = version + 1 WHERE id = ?
            """,
            [
                .text(entry.title), .text(entry.terms), .text(entry.basis), entry.isActive.databaseValue,
                .integer(id.rawValue),
            ])
    }

    func storeApproval(
        _ approval: StandingApprovalID?, of matter: MatterID, by account: AccountID, at now: Instant
    ) throws {
        try execute("DELETE FROM matter_standing_approvals WHERE matter_id = ?", [.integer(matter.rawValue)])
        guard let approval else { return }
        try execute(
            """
            INSERT INTO matter_standing_approvals (matter_id, standing_approval_id, named_by, named_at)
            VALUES (?, ?, ?, ?)
            """,
            [
                .integer(matter.rawValue), .integer(approval.rawValue), .integer(account.rawValue), .text(now.iso),
            ])
    }

    private var columns: String {
        "s.id, s.provision_id, s.position, s.title, s.terms, s.basis, s.active, s.version"
    }
}

private func standingApprovalRow(_ row: Row) throws -> StandingApproval {
    StandingApproval(
        id: try row.id(0), provision: try row.id(1), position: try row.integer(2), title: try row.text(3),
        terms: try row.text(4), basis: try row.text(5), isActive: try row.bool(6))
}
