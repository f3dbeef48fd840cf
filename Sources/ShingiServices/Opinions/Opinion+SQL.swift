import SQLite
import ShingiDomain

/// Which opinions are read.
enum OpinionScope {
    case `case`(CaseID)
    case meeting(MeetingID)
    case opinion(OpinionID)

    fileprivate var condition: SQLFragment {
        switch self {
        case .case(let id): SQLFragment("o.case_id = ?", [.integer(id.rawValue)])
        case .meeting(let id):
            SQLFragment(
                "o.case_id IN (SELECT case_id FROM agenda_items WHERE meeting_id = ?)", [.integer(id.rawValue)])
        case .opinion(let id): SQLFragment("o.id = ?", [.integer(id.rawValue)])
        }
    }
}

extension Connection {
    /// Oldest first, those taken back too.
    func opinionLines(_ scope: OpinionScope) throws -> [OpinionLine] {
        let condition = scope.condition
        return try opinionLines(
            try all(
                "SELECT \(opinionColumns) WHERE \(condition.sql) ORDER BY o.id", condition.arguments, opinionRow))
    }

    /// Newest first. Whether an answer was overtaken is the rule of `OpinionAnswer`, said once more for the filter.
    func opinions(_ query: OpinionQuery, visibleTo actor: Actor) throws -> Slice<OpinionLine> {
        let keyset = Keyset("o.id", id: "o.id", descending: true, cursor: query.cursor, isNumber: true)
        let scope = actor.visibleCases
        var conditions = [scope, keyset.condition]
        if !actor.reach.wholeCouncil { conditions.append(SQLFragment("o.retracted_at IS NULL")) }
        if query.standing == .owed { conditions.append(SQLFragment("o.retracted_at IS NULL AND (\(owedOpinion))")) }
        if let source = query.source { conditions.append(SQLFragment("o.source = ?", [.text(source.rawValue)])) }
        if !query.text.isEmpty {
            let text = containing(query.text)
            conditions.append(
                SQLFragment(
                    """
                    (o.text LIKE ? ESCAPE '\\' OR c.title LIKE ? ESCAPE '\\' OR c.number_text LIKE ? ESCAPE '\\')
                    """, [text, text, text]))
        }
        let found = try all(
            "SELECT \(opinionColumns) WHERE \(conditions.map(\.sql).joined(separator: " AND ")) \(keyset.order)",
            conditions.flatMap(\.arguments) + [Keyset.limit(of: Slice<OpinionLine>.self)], opinionRow)
        return Slice(try opinionLines(found), from: query.cursor) {
            ("\($0.opinion.id)", $0.opinion.id.rawValue)
        }
    }

    func insertOpinion(
        _ entry: OpinionEntry, on id: CaseID, by account: AccountID, at now: Instant
    ) throws -> OpinionID {
        var adviser = ""
        if case .adviser(let name, _) = entry.origin { adviser = name }
        try execute(
            """
            INSERT INTO opinions (case_id, matter_id, meeting_id, source, member_id, adviser, text, written_by,
                written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), (entry.matter?.rawValue).databaseValue,
                (entry.origin.meeting?.rawValue).databaseValue, .text(entry.origin.source.rawValue),
                (entry.origin.member?.rawValue).databaseValue, .text(adviser), .text(entry.text),
                .integer(account.rawValue), .text(now.iso),
            ])
        return OpinionID(rawValue: lastInsertRowID)
    }

    func storeRetraction(of id: OpinionID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE opinions SET retracted_by = ?, retracted_at = ? WHERE id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }

    /// With the versions of the sheets it answers for: of the opinion's matter, else of the whole case.
    func insertAnswer(_ text: String, to opinion: Opinion, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO opinion_answers (opinion_id, text, answered_by, answered_at) VALUES (?, ?, ?, ?)",
            [.integer(opinion.id.rawValue), .text(text), .integer(account.rawValue), .text(now.iso)])
        let answer = lastInsertRowID
        for (matter, version) in try sheetVersions(of: [opinion.caseID], matter: opinion.matter)[opinion.caseID] ?? [:]
        {
            try execute(
                "INSERT INTO opinion_answer_sheets (answer_id, matter_id, version) VALUES (?, ?, ?)",
                [.integer(answer), .integer(matter?.rawValue ?? 0), .integer(Int64(version))])
        }
    }

    private func opinionLines(_ found: [FoundOpinion]) throws -> [OpinionLine] {
        guard !found.isEmpty else { return [] }
        let answers = try answers(to: found.map(\.opinion.id))
        let versions = try sheetVersions(of: Set(found.map(\.opinion.caseID)))
        return found.map { found in
            let now = (versions[found.opinion.caseID] ?? [:]).filter { sheet in
                found.opinion.matter == nil || sheet.key == found.opinion.matter
            }
            let lines = (answers[found.opinion.id] ?? []).map {
                OpinionAnswerLine(answer: $0.answer, author: $0.author, isOutdated: $0.answer.isOutdated(by: now))
            }
            return OpinionLine(
                opinion: found.opinion, author: found.author, answers: lines,
                standing: OpinionStanding(found.opinion, lines.last?.answer, sheets: now), caseName: found.caseName,
                caseTitle: found.caseTitle, department: found.department, matter: found.matter,
                meetingTitle: found.meetingTitle)
        }
    }

    private func answers(to ids: [OpinionID]) throws -> [OpinionID: [(answer: OpinionAnswer, author: String)]] {
        let places = SQLFragment.places(ids.count)
        let arguments: [Value] = ids.map { .integer($0.rawValue) }
        var sheets: [Int64: [MatterID?: Int]] = [:]
        try forEach(
            """
            SELECT s.answer_id, s.matter_id, s.version FROM opinion_answers a
            JOIN opinion_answer_sheets s ON s.answer_id = a.id WHERE a.opinion_id IN (\(places))
            """, arguments
        ) { row in
            let matter: MatterID = try row.id(1)
            sheets[try row.int64(0), default: [:]][matter.rawValue == 0 ? nil : matter] = try row.integer(2)
        }
        var answers: [OpinionID: [(answer: OpinionAnswer, author: String)]] = [:]
        try forEach(
            """
            SELECT a.opinion_id, a.id, a.text, a.answered_at, p.name FROM opinion_answers a
            JOIN accounts p ON p.id = a.answered_by WHERE a.opinion_id IN (\(places)) ORDER BY a.id
            """, arguments
        ) { row in
            let answer = OpinionAnswer(
                text: try row.text(2), answeredAt: try row.instant(3), sheets: sheets[try row.int64(1)] ?? [:])
            answers[try row.id(0), default: []].append((answer, try row.text(4)))
        }
        return answers
    }

    /// The present versions of the sheets of cases, the summary sheet's under nil; of one matter alone where it is named.
    private func sheetVersions(
        of ids: Set<CaseID>, matter: MatterID? = nil
    ) throws -> [CaseID: [MatterID?: Int]] {
        var versions: [CaseID: [MatterID?: Int]] = [:]
        let places = SQLFragment.places(ids.count)
        let arguments: [Value] = ids.sorted().map { .integer($0.rawValue) }
        try forEach(
            """
            SELECT m.case_id, m.id, s.version FROM matters m JOIN case_sheets s ON s.matter_id = m.id
            WHERE m.case_id IN (\(places))
            UNION ALL SELECT case_id, NULL, max(version) FROM case_revisions WHERE case_id IN (\(places)) GROUP BY case_id
            """, arguments + arguments
        ) { row in
            let found: MatterID? = try row.optionalID(1)
            guard matter == nil || found == matter else { return }
            versions[try row.id(0), default: [:]][found] = try row.integer(2)
        }
        return versions
    }
}

/// An opinion as its row is read.
private struct FoundOpinion {
    let opinion: Opinion
    let author: String
    let caseName: String
    let caseTitle: String
    let department: String
    let matter: String?
    let meetingTitle: String?
}

private let opinionColumns = """
    o.id, o.case_id, o.matter_id, o.source, o.member_id, o.meeting_id, o.adviser, o.text, o.written_at,
        o.retracted_at, coalesce(p.name, o.adviser), coalesce(c.number_text, ''), c.title, d.name,
        x.position, v.title, m.title
    FROM opinions o JOIN cases c ON c.id = o.case_id JOIN departments d ON d.id = c.department_id
    LEFT JOIN members p ON p.id = o.member_id LEFT JOIN matters x ON x.id = o.matter_id
    LEFT JOIN provisions v ON v.id = x.provision_id LEFT JOIN meetings m ON m.id = o.meeting_id
    """

/// Without an answer, or the last answer's sheets are no longer those of now.
private let owedOpinion = """
    NOT EXISTS (SELECT 1 FROM opinion_answers a WHERE a.opinion_id = o.id)
    OR EXISTS (SELECT 1 FROM opinion_answers a
        WHERE a.id = (SELECT max(l.id) FROM opinion_answers l WHERE l.opinion_id = o.id) AND (
            EXISTS (SELECT 1 FROM opinion_answer_sheets s LEFT JOIN case_sheets n ON n.matter_id = s.matter_id
                WHERE s.answer_id = a.id AND s.matter_id > 0
                    AND (n.version IS NOT s.version OR o.matter_id IS NOT NULL AND o.matter_id <> s.matter_id))
            OR EXISTS (SELECT 1 FROM opinion_answer_sheets s WHERE s.answer_id = a.id AND s.matter_id = 0
                AND s.version <> (SELECT max(r.version) FROM case_revisions r WHERE r.case_id = o.case_id))
            OR o.matter_id IS NULL AND EXISTS (SELECT 1 FROM matters n WHERE n.case_id = o.case_id
                AND NOT EXISTS (SELECT 1 FROM opinion_answer_sheets s
                    WHERE s.answer_id = a.id AND s.matter_id = n.id))))
    """

private func opinionRow(_ row: Row) throws -> FoundOpinion {
    let number = try row.text(11)
    let title = try row.text(12)
    let matter = try row.optionalInteger(14).map { "個票\($0) \(try row.text(15))" }
    return FoundOpinion(
        opinion: Opinion(
            id: try row.id(0), caseID: try row.id(1), matter: try row.optionalID(2), origin: try opinionOrigin(row),
            text: try row.text(7), writtenAt: try row.instant(8), retractedAt: try row.optionalInstant(9)),
        author: try row.text(10), caseName: number.isEmpty ? "「\(title)」" : number, caseTitle: title,
        department: try row.text(13), matter: matter, meetingTitle: try row.optionalText(16))
}

private func opinionOrigin(_ row: Row) throws -> OpinionOrigin {
    let source: OpinionSource = try row.choice(3)
    return switch source {
    case .beforeMeeting: .beforeMeeting(try row.id(4), try row.id(5))
    case .atMeeting: .atMeeting(try row.id(4), try row.id(5))
    case .adviser: .adviser(try row.text(6), try row.optionalID(5))
    }
}
