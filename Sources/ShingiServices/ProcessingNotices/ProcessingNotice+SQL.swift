import SQLite
import ShingiDomain

/// Which notices an actor may see at all; `n` stands for the table `processing_notices`.
extension Actor {
    var visibleNotices: SQLFragment {
        guard may(.readProcessingNotices) else { return SQLFragment("0") }
        let council = SQLFragment("n.council_id = ?", [.integer(councilID.rawValue)])
        if reach.wholeCouncil { return council }
        let own = reach.departments.sorted()
        return SQLFragment(
            "\(council.sql) AND n.department_id IN (\(SQLFragment.places(own.count)))",
            council.arguments + own.map { .integer($0.rawValue) })
    }
}

extension Connection {
    /// The latest first.
    func processingNotices(
        _ query: ProcessingNoticeQuery, visibleTo actor: Actor
    ) throws -> Slice<ProcessingNoticeRow> {
        let keyset = Keyset("n.notified_on", id: "n.id", descending: true, cursor: query.cursor)
        var conditions = [actor.visibleNotices, keyset.condition]
        if !query.text.isEmpty {
            conditions.append(SQLFragment("n.name LIKE ? ESCAPE '\\'", [containing(query.text)]))
        }
        if let kind = query.kind { conditions.append(SQLFragment("n.kind = ?", [.text(kind.rawValue)])) }
        if let department = query.department {
            conditions.append(SQLFragment("n.department_id = ?", [.integer(department.rawValue)]))
        }
        if query.isUnreported { conditions.append(SQLFragment("n.report_id IS NULL")) }
        let rows = try all(
            """
            SELECT \(noticeColumns) WHERE \(conditions.map(\.sql).joined(separator: " AND ")) \(keyset.order)
            """,
            conditions.flatMap(\.arguments) + [Keyset.limit(of: Slice<ProcessingNoticeRow>.self)], noticeRow)
        return Slice(rows, from: query.cursor) { ($0.notice.notifiedOn.iso, $0.id.rawValue) }
    }

    func processingNotice(_ id: ProcessingNoticeID, visibleTo actor: Actor) throws -> ProcessingNoticeRow? {
        let scope = actor.visibleNotices
        return try first(
            "SELECT \(noticeColumns) WHERE n.id = ? AND \(scope.sql)", [.integer(id.rawValue)] + scope.arguments,
            noticeRow)
    }

    /// By department, then by day.
    func notices(in report: ProcessingNoticeReportID) throws -> [ProcessingNoticeRow] {
        try all(
            "SELECT \(noticeColumns) WHERE n.report_id = ? ORDER BY d.name, n.notified_on, n.id",
            [.integer(report.rawValue)], noticeRow)
    }

    func insertProcessingNotice(
        _ notice: ProcessingNotice, council: CouncilID, by account: AccountID, at now: Instant
    ) throws -> ProcessingNoticeID {
        try execute(
            """
            INSERT INTO processing_notices (kind, department_id, name, notified_on, items, change, council_id, entered_by,
                entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            values(of: notice) + [
                .integer(council.rawValue), .integer(account.rawValue), .text(now.iso),
            ])
        return ProcessingNoticeID(rawValue: lastInsertRowID)
    }

    func updateProcessingNotice(_ id: ProcessingNoticeID, _ notice: ProcessingNotice) throws {
        try execute(
            """
            UPDATE processing_notices SET (kind, department_id, name, notified_on, items, change) = (?, ?, ?, ?, ?, ?),
                version = version + 1 WHERE id = ?
            """,
            values(of: notice) + [.integer(id.rawValue)])
    }

    private func values(of notice: ProcessingNotice) -> [Value] {
        [
            .text(notice.kind.rawValue), .integer(notice.department.rawValue), .text(notice.name),
            .text(notice.notifiedOn.iso), .text(notice.items), .text(notice.change),
        ]
    }
}

private let noticeColumns = """
    n.id, n.kind, n.department_id, n.name, n.notified_on, n.items, n.change, d.name, n.report_id, n.version
    FROM processing_notices n JOIN departments d ON d.id = n.department_id
    """

private func noticeRow(_ row: Row) throws -> ProcessingNoticeRow {
    ProcessingNoticeRow(
        id: try row.id(0),
        notice: try ProcessingNotice(
            kind: row.choice(1), department: row.id(2), name: row.text(3), notifiedOn: row.date(4), items: row.text(5),
            change: row.text(6)),
        department: try row.text(7), report: try row.optionalID(8), version: try row.integer(9))
}
