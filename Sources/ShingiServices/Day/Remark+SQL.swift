import SQLite
import ShingiDomain

extension Connection {
    func insertRemark(
        _ remark: Remark, at meeting: MeetingID, _ item: AgendaItemID?, saidAt: TimeOfDay, promise: FollowUpID?,
        by account: AccountID, _ now: Instant
    ) throws {
        let (member, name): (Value, String) =
            switch remark.speaker {
            case .member(let id): (.integer(id.rawValue), "")
            case .named(let name): (.null, name)
            }
        try execute(
            """
            INSERT INTO remarks (meeting_id, agenda_item_id, kind, member_id, speaker, text, said_at, follow_up_id,
                noted_by, noted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(meeting.rawValue), (item?.rawValue).databaseValue, .text(remark.kind.rawValue), member,
                .text(name), .text(remark.text), .text(saidAt.iso), (promise?.rawValue).databaseValue,
                .integer(account.rawValue), .text(now.iso),
            ])
    }

    /// As they were said; those taken back are not among them.
    func remarks(of meeting: MeetingID) throws -> [NotedRemark] {
        try all(
            "SELECT \(remarkColumns) WHERE r.meeting_id = ? AND r.retracted_at IS NULL ORDER BY r.id",
            [.integer(meeting.rawValue)], remarkRow)
    }

    func remark(_ id: RemarkID) throws -> (meeting: MeetingID, isRetracted: Bool, promise: FollowUpID?, text: String)? {
        try first(
            "SELECT meeting_id, retracted_at IS NOT NULL, follow_up_id, text FROM remarks WHERE id = ?",
            [.integer(id.rawValue)]
        ) { (try $0.id(0), try $0.bool(1), try $0.optionalID(2), try $0.text(3)) }
    }

    func retractRemark(_ id: RemarkID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE remarks SET retracted_by = ?, retracted_at = ? WHERE id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }

    /// False when an agenda or a report already names it.
    func removePromise(_ id: FollowUpID) throws -> Bool {
        try execute(
            """
            DELETE FROM follow_ups WHERE id = ? AND state = 'open'
                AND NOT EXISTS (SELECT 1 FROM agenda_items i WHERE i.follow_up_id = follow_ups.id)
                AND NOT EXISTS (SELECT 1 FROM follow_up_reports r WHERE r.follow_up_id = follow_ups.id)
            """,
            [.integer(id.rawValue)])
        return try first("SELECT 1 FROM follow_ups WHERE id = ?", [.integer(id.rawValue)]) { _ in true } == nil
    }

    func insertPromiseInTalk(
        _ promise: FollowUpPromise, council: CouncilID, at now: Instant
    ) throws -> FollowUpID {
        try insertPromise(promise, council: council, at: now)
        return FollowUpID(rawValue: lastInsertRowID)
    }
}

private let remarkColumns = """
    r.id, r.agenda_item_id, r.kind, r.member_id, coalesce(m.name, r.speaker), r.text, r.said_at, a.name, r.follow_up_id
    FROM remarks r JOIN accounts a ON a.id = r.noted_by LEFT JOIN members m ON m.id = r.member_id
    """

private func remarkRow(_ row: Row) throws -> NotedRemark {
    let speaker = try row.text(4)
    return NotedRemark(
        id: try row.id(0), item: try row.optionalID(1),
        remark: try Remark(
            try row.choice(2), by: try row.optionalID(3).map { .member($0) } ?? .named(speaker), text: try row.text(5)),
        speaker: speaker, saidAt: try row.time(6), notedBy: try row.text(7), promise: try row.optionalID(8))
}
