import SQLite
import ShingiDomain

/// Which reports an actor may see at all; `r` stands for the table `processing_notice_reports`, `g` for the meeting.
extension Actor {
    var visibleNoticeReports: SQLFragment {
        let council = SQLFragment("r.council_id = ?", [.integer(councilID.rawValue)])
        if reach.wholeCouncil { return council }
        // What was given out to the members may be read by whoever brings cases before them too.
        guard may(.readProcessingNoticeReports) else { return SQLFragment("0") }
        return SQLFragment(
            """
            \(council.sql) AND EXISTS (SELECT 1 FROM agenda_releases a WHERE a.meeting_id = g.id)
            """, council.arguments)
    }
}

extension Connection {
    /// The latest first.
    func noticeReports(from cursor: Cursor?, visibleTo actor: Actor) throws -> Slice<ProcessingNoticeReportRow> {
        let keyset = Keyset("r.id", id: "r.id", descending: true, cursor: cursor, isNumber: true)
        let scope = actor.visibleNoticeReports
        let rows = try all(
            "SELECT \(reportColumns) WHERE \(scope.sql) AND \(keyset.condition.sql) \(keyset.order)",
            scope.arguments + keyset.condition.arguments
                + [Keyset.limit(of: Slice<ProcessingNoticeReportRow>.self)], reportRow)
        return Slice(rows, from: cursor) { ("\($0.id)", $0.id.rawValue) }
    }

    func noticeReport(
        _ id: ProcessingNoticeReportID, visibleTo actor: Actor
    ) throws -> ProcessingNoticeReportRow? {
        let scope = actor.visibleNoticeReports
        return try first(
            "SELECT \(reportColumns) WHERE r.id = ? AND \(scope.sql)", [.integer(id.rawValue)] + scope.arguments,
            reportRow)
    }

    /// The reports on the agenda of a meeting, by their place there.
    func noticeReports(of meeting: MeetingID) throws -> [ProcessingNoticeReportRow] {
        try all(
            "SELECT \(reportColumns) WHERE i.meeting_id = ? ORDER BY i.position", [.integer(meeting.rawValue)],
            reportRow)
    }

    func unreportedNotices(of council: CouncilID) throws -> (count: Int, period: CivilDateRange?) {
        try first(
            """
            SELECT count(*), min(notified_on), max(notified_on) FROM processing_notices
            WHERE council_id = ? AND report_id IS NULL
            """,
            [.integer(council.rawValue)]
        ) { row in
            let count = try row.integer(0)
            return (count, count == 0 ? nil : try row.period(1, 2))
        } ?? (0, nil)
    }

    func countUnreported(in period: CivilDateRange, of council: CouncilID) throws -> Int {
        try first(
            """
            SELECT count(*) FROM processing_notices
            WHERE council_id = ? AND report_id IS NULL AND notified_on BETWEEN ? AND ?
            """,
            [.integer(council.rawValue), .text(period.first.iso), .text(period.last.iso)]
        ) { try $0.integer(0) } ?? 0
    }

    /// With every notice of the period that no report holds yet.
    func insertNoticeReport(
        _ period: CivilDateRange, council: CouncilID, by account: AccountID, at now: Instant
    ) throws -> ProcessingNoticeReportID {
        try execute(
            """
            INSERT INTO processing_notice_reports (council_id, first_on, last_on, made_by, made_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .integer(council.rawValue), .text(period.first.iso), .text(period.last.iso),
                .integer(account.rawValue), .text(now.iso),
            ])
        let id = lastInsertRowID
        try execute(
            """
            UPDATE processing_notices SET report_id = ?
            WHERE council_id = ? AND report_id IS NULL AND notified_on BETWEEN ? AND ?
            """,
            [.integer(id), .integer(council.rawValue), .text(period.first.iso), .text(period.last.iso)])
        return ProcessingNoticeReportID(rawValue: id)
    }

    func storeNoticeReport(_ id: ProcessingNoticeReportID, on item: AgendaItemID) throws {
        try execute(
            "UPDATE processing_notice_reports SET agenda_item_id = ? WHERE id = ?",
            [.integer(item.rawValue), .integer(id.rawValue)])
    }

    func deleteNoticeReport(_ id: ProcessingNoticeReportID) throws {
        try execute(
            "UPDATE processing_notices SET report_id = NULL WHERE report_id = ?", [.integer(id.rawValue)])
        try execute("DELETE FROM processing_notice_reports WHERE id = ?", [.integer(id.rawValue)])
    }
}

private let reportColumns = """
    r.id, r.first_on, r.last_on, (SELECT count(*) FROM processing_notices n WHERE n.report_id = r.id), g.id, g.title,
        g.held_on, a.name, r.made_at
    FROM processing_notice_reports r JOIN accounts a ON a.id = r.made_by
    LEFT JOIN agenda_items i ON i.id = r.agenda_item_id LEFT JOIN meetings g ON g.id = i.meeting_id
    """

private func reportRow(_ row: Row) throws -> ProcessingNoticeReportRow {
    ProcessingNoticeReportRow(
        id: try row.id(0), period: try row.period(1, 2), noticeCount: try row.integer(3),
        meeting: try row.optionalID(4).map {
            NamedMeeting(id: $0, title: try row.text(5), date: try row.date(6))
        },
        madeBy: try row.text(7), madeAt: try row.instant(8))
}
