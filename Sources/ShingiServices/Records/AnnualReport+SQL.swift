import SQLite
import ShingiDomain

/// A vote of a year as it stands, with the item that it was about.
struct AnnualVote {
    let item: AgendaItemID
    let vote: VoteID
    let subject: VoteSubject
    let meeting: NamedMeeting
    let caseID: CaseID?
    let number: String
    let title: String
    let decision: Int64?
    let outcome: DecisionOutcome?
    let word: String
}

extension Connection {
    /// Votes on consultations and reports, in the order of the meetings and their agendas.
    func annualVotes(_ held: HeldMeetings) throws -> [AnnualVote] {
        let scope = held.fragment
        return try all(
            """
            SELECT i.id, v.id, v.subject, m.id, m.title, m.held_on, i.case_id, coalesce(c.number_text, ''),
                i.title, d.id, d.outcome, coalesce(d.word, '')
            FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id JOIN votes v ON v.agenda_item_id = i.id
            LEFT JOIN cases c ON c.id = i.case_id
            LEFT JOIN decisions d ON d.vote_id = v.id
                AND NOT EXISTS (SELECT 1 FROM decisions n WHERE n.corrects_id = d.id)
            WHERE \(scope.sql) AND v.subject IN ('consultation', 'report')
            ORDER BY m.held_on, m.starts_at, m.id, i.kind, i.position, v.position
            """, scope.arguments
        ) { row in
            AnnualVote(
                item: try row.id(0), vote: try row.id(1), subject: try row.choice(2), meeting: try namedMeeting(row, 3),
                caseID: try row.optionalID(6), number: try row.text(7), title: try row.text(8),
                decision: try row.optionalInteger(9).map(Int64.init), outcome: try row.optionalChoice(10),
                word: try row.text(11))
        }
    }

    /// The provisions that the votes were about, in the order of the matters.
    func annualMatters(_ held: HeldMeetings) throws -> [(vote: VoteID, law: String, article: String, title: String)] {
        let scope = held.fragment
        return try all(
            """
            SELECT x.vote_id, f.law, f.article, f.title
            FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id JOIN votes v ON v.agenda_item_id = i.id
            JOIN vote_matters x ON x.vote_id = v.id JOIN matters t ON t.id = x.matter_id
            JOIN forms f ON f.id = t.form_id JOIN provisions p ON p.id = t.provision_id
            WHERE \(scope.sql) ORDER BY p.position, p.id, t.position
            """, scope.arguments
        ) { (try $0.id(0), try $0.text(1), try $0.text(2), try $0.text(3)) }
    }

    /// By the row of the decision they are attached to.
    func annualConditions(_ held: HeldMeetings) throws -> [Int64: [String]] {
        let scope = held.fragment
        var found: [Int64: [String]] = [:]
        try forEach(
            """
            SELECT k.decision_id, k.text
            FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id JOIN votes v ON v.agenda_item_id = i.id
            JOIN decisions d ON d.vote_id = v.id JOIN conditions k ON k.decision_id = d.id
            WHERE \(scope.sql) ORDER BY k.decision_id, k.position
            """, scope.arguments
        ) { found[try $0.int64(0), default: []].append(try $0.text(1)) }
        return found
    }

    /// The departments of the cases of the year, owners first.
    func annualDepartments(_ held: HeldMeetings) throws -> [CaseID: [String]] {
        let scope = held.fragment
        var found: [CaseID: [String]] = [:]
        try forEach(
            """
            SELECT DISTINCT c.case_id, d.name, c.position FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id
            JOIN case_departments c ON c.case_id = i.case_id JOIN departments d ON d.id = c.department_id
            WHERE \(scope.sql) ORDER BY c.case_id, c.position
            """, scope.arguments
        ) { found[try $0.id(0), default: []].append(try $0.text(1)) }
        return found
    }

    /// What was answered about each case at each meeting, by the reply that stands.
    func annualReplies(_ held: HeldMeetings) throws -> [MeetingID: [CaseID: AnnualItem.Reply]] {
        let scope = held.fragment
        var found: [MeetingID: [CaseID: AnnualItem.Reply]] = [:]
        try forEach(
            """
            SELECT r.meeting_id, x.case_id, r.id, r.number_text, r.replied_on
            FROM meetings m JOIN replies r ON r.meeting_id = m.id JOIN reply_cases x ON x.reply_id = r.id
            WHERE \(scope.sql) AND r.issued_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM replies n WHERE n.corrects_id = r.id AND n.issued_at IS NOT NULL)
            """, scope.arguments
        ) { row in
            found[try row.id(0), default: [:]][try row.id(1)] = AnnualItem.Reply(
                id: try row.id(2), number: try row.text(3), date: try row.date(4))
        }
        return found
    }

    /// Meetings whose minutes are published.
    func meetingsWithPublicMinutes(_ held: HeldMeetings) throws -> Set<MeetingID> {
        let scope = held.fragment
        return Set(
            try all(
                """
                SELECT n.meeting_id FROM meetings m JOIN minutes n ON n.meeting_id = m.id
                JOIN minutes_publications p ON p.minutes_id = n.id WHERE \(scope.sql) AND p.withdrawn_at IS NULL
                """, scope.arguments
            ) { try $0.id(0) })
    }

    /// - Parameter ended: the first moment that is not of the period any more.
    func caseMovements(
        of council: CouncilID, in period: CivilDateRange, from begun: Instant, to ended: Instant
    ) throws -> CaseMovements {
        let moments: [Value] = [.id(council), .text(begun.iso), .text(ended.iso)]
        func count(_ sql: String, _ arguments: [Value]) throws -> Int {
            try first(sql, arguments) { try $0.integer(0) } ?? 0
        }
        return CaseMovements(
            accepted: try count(
                """
                SELECT count(*) FROM case_acceptances a JOIN cases c ON c.id = a.case_id
                WHERE c.council_id = ? AND a.accepted_at >= ? AND a.accepted_at < ?
                """, moments),
            replied: try count(
                """
                SELECT count(DISTINCT x.case_id) FROM replies r JOIN reply_cases x ON x.reply_id = r.id
                WHERE r.council_id = ? AND r.replied_on BETWEEN ? AND ?
                """, [.id(council), .text(period.first.iso), .text(period.last.iso)]),
            withdrawn: try count(
                """
                SELECT count(*) FROM case_withdrawals w JOIN cases c ON c.id = w.case_id
                WHERE c.council_id = ? AND w.withdrawn_at >= ? AND w.withdrawn_at < ?
                """, moments),
            waiting: try count(
                """
                SELECT count(*) FROM cases c JOIN case_acceptances a ON a.case_id = c.id
                WHERE c.council_id = ? AND a.accepted_at < ? AND c.state IN ('accepted', 'on_agenda')
                """, [.id(council), .text(ended.iso)]))
    }
}
