import SQLite
import ShingiDomain

extension Connection {
    func replies(_ query: ReplyQuery, visibleTo actor: Actor) throws -> Slice<ReplyRow> {
        let column = query.order.column
        let keyset = Keyset(
            column, id: "r.id", descending: query.descending, cursor: query.cursor, isNumber: query.order == .number)
        let scope = actor.visibleReplies
        let filter = query.filter
        let rows = try all(
            """
            SELECT r.id, r.number_text, r.replied_on, r.body ->> '$.outcome', c.number_text,
                coalesce(r.body ->> '$.title', c.title), m.id, m.title, m.held_on, CAST(\(column) AS TEXT),
                (SELECT count(*) FROM reply_cases n WHERE n.reply_id = r.id), r.corrects_id IS NOT NULL
            FROM replies r JOIN reply_cases x ON x.reply_id = r.id JOIN cases c ON c.id = x.case_id
            JOIN meetings m ON m.id = r.meeting_id
            WHERE x.position = (SELECT min(n.position) FROM reply_cases n WHERE n.reply_id = r.id)
                AND \(scope.sql) AND \(filter.sql) AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            scope.arguments + filter.arguments + keyset.condition.arguments
                + [Keyset.limit(of: Slice<ReplyRow>.self)], replyRow)
        return Slice(rows, from: query.cursor) { ($0.key, $0.id.rawValue) }
    }

    /// The first and the last day of which the actor can see replies or drafts of them.
    func replyDates(visibleTo actor: Actor) throws -> CivilDateRange? {
        let scope = actor.visibleReplies
        // Drafts have no day of their own and stand together at one end of the index; few of them are ever open.
        func edge(_ direction: String) -> String {
            """
            (SELECT r.replied_on FROM replies r WHERE \(scope.sql) AND \(replyDay) < '9999-12-31'
            ORDER BY \(replyDay) \(direction), r.id \(direction) LIMIT 1)
            """
        }
        return try first(
            """
            SELECT min(day), max(day) FROM (
                SELECT \(edge("ASC")) AS day UNION ALL SELECT \(edge("DESC"))
                UNION ALL SELECT m.held_on FROM replies r JOIN meetings m ON m.id = r.meeting_id
                WHERE \(scope.sql) AND \(isDraft))
            """, scope.arguments + scope.arguments + scope.arguments
        ) { try $0.optionalDate(0) == nil ? nil : try $0.period(0, 1) } ?? nil
    }

    func reply(_ id: ReplyID, visibleTo actor: Actor) throws -> StoredReply? {
        let scope = actor.visibleReplies
        return try first(
            """
            SELECT r.id, r.council_id, m.id, m.title, m.held_on, r.addressee, r.remarks, r.number, r.number_text,
                r.replied_on, r.body, r.issued_at, r.version, o.id, o.number, o.number_text, o.replied_on
            FROM replies r JOIN meetings m ON m.id = r.meeting_id LEFT JOIN replies o ON o.id = r.corrects_id
            WHERE r.id = ? AND \(scope.sql)
            """, [.id(id)] + scope.arguments
        ) { try storedReply($0, of: cases(of: id)) }
    }

    private func cases(of reply: ReplyID) throws -> [CaseID] {
        try all("SELECT case_id FROM reply_cases WHERE reply_id = ? ORDER BY position", [.id(reply)]) {
            try $0.id(0)
        }
    }

    /// Whether a decision about one of its cases was recorded after that moment.
    func isDecisionCorrected(of reply: ReplyID, since moment: Instant) throws -> Bool {
        try first(
            """
            SELECT 1 FROM reply_cases x JOIN agenda_items i ON i.case_id = x.case_id
            JOIN votes v ON v.agenda_item_id = i.id JOIN decisions d ON d.vote_id = v.id
            WHERE x.reply_id = ? AND d.corrects_id IS NOT NULL AND d.recorded_at > ? LIMIT 1
            """, [.id(reply), .text(moment.iso)]
        ) { _ in true } ?? false
    }

    func issueReply(
        _ id: ReplyID, _ number: DrawnNumber, on date: CivilDate, _ text: ReplyText, by actor: Actor, at now: Instant
    )
        throws
    {
        try execute(
            """
            UPDATE replies SET number = ?, number_scope = ?, number_text = ?, replied_on = ?, body = ?, issued_by = ?,
                issued_at = ?, version = version + 1
            WHERE id = ?
            """,
            [
                .integer(Int64(number.count)), .text(number.scope), .text(number.text), .text(date.iso),
                .text(text.json), .integer(actor.accountID.rawValue), .text(now.iso), .integer(id.rawValue),
            ])
    }

    func storeRepliedCase(_ subject: Case, at now: Instant) throws {
        try execute(
            "UPDATE cases SET state = ?, version = ?, changed_at = ? WHERE id = ?",
            [
                .text(subject.state.rawValue), .integer(Int64(subject.version)), .text(now.iso),
                .integer(subject.id.rawValue),
            ])
    }
}

extension ReplyQuery.Order {
    /// As the indexes of the table have it.
    fileprivate var column: String {
        switch self {
        case .date: replyDay
        case .number: "coalesce(r.number, 999999999)"
        }
    }
}

/// The day that replies are sorted by, drafts behind all others; `replies_by_date` is over this.
private let replyDay = "coalesce(r.replied_on, '9999-12-31')"

/// Not issued, said so that the index finds them: the schema gives a reply its day when it is issued.
private let isDraft = "\(replyDay) = '9999-12-31'"

extension ReplyQuery {
    fileprivate var filter: SQLFragment {
        var parts = [SQLFragment("1")]
        if !text.isEmpty {
            parts.append(
                SQLFragment(
                    """
                    (r.number_text LIKE ? ESCAPE '\\' OR EXISTS (
                        SELECT 1 FROM reply_cases y JOIN cases k ON k.id = y.case_id WHERE y.reply_id = r.id
                            AND (k.title LIKE ? ESCAPE '\\' OR k.number_text LIKE ? ESCAPE '\\')))
                    """,
                    Array(repeating: containing(text), count: 3)))
        }
        if let isIssued { parts.append(SQLFragment(isIssued ? "r.issued_at IS NOT NULL" : isDraft)) }
        if let fiscalYear {
            parts.append(
                SQLFragment(
                    "coalesce(r.replied_on, m.held_on) BETWEEN ? AND ?",
                    [.text(fiscalYear.first.iso), .text(fiscalYear.last.iso)]))
        }
        return SQLFragment(parts.map(\.sql).joined(separator: " AND "), parts.flatMap(\.arguments))
    }
}

private func replyRow(_ row: Row) throws -> ReplyRow {
    ReplyRow(
        id: try row.id(0), number: try row.optionalText(1), date: try row.optionalDate(2),
        outcome: try row.optionalText(3), caseNumber: try row.optionalText(4), title: try row.text(5),
        caseCount: try row.integer(10), isCorrection: try row.bool(11), meeting: try namedMeeting(row, 6),
        key: try row.text(9))
}

private func storedReply(_ row: Row, of cases: [CaseID]) throws -> StoredReply {
    StoredReply(
        id: try row.id(0), council: try row.id(1), cases: cases, meeting: try namedMeeting(row, 2),
        words: ReplyWords(addressee: try row.text(5), remarks: try row.text(6)), number: try replyNumber(row, 7),
        date: try row.optionalDate(9), text: try row.optionalText(10).map(replyText),
        issuedAt: try row.optionalInstant(11), corrects: try issuedReply(row, 13), version: try row.integer(12))
}

/// Four columns: id, number, its text, day; nil where there is none, or a draft.
func issuedReply(_ row: Row, _ index: Int) throws -> IssuedReply? {
    guard let number = try replyNumber(row, index + 1), let date = try row.optionalDate(index + 3) else { return nil }
    return IssuedReply(id: try row.id(index), number: number, date: date)
}

private func replyNumber(_ row: Row, _ index: Int) throws -> ReplyNumber? {
    try row.optionalInteger(index).map { ReplyNumber(count: $0, text: try row.text(index + 1)) }
}

/// Three columns: id, title, day.
func namedMeeting(_ row: Row, _ index: Int) throws -> NamedMeeting {
    NamedMeeting(id: try row.id(index), title: try row.text(index + 1), date: try row.date(index + 2))
}

func replyText(_ json: String) throws -> ReplyText {
    guard let text = ReplyText(json: json) else { throw StoredValueError(type: "ReplyText", text: json) }
    return text
}
