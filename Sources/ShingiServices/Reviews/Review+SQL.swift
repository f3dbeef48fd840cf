import SQLite
import ShingiDomain

extension Connection {
    func agendaReviews(of meeting: MeetingID, by member: MemberID) throws -> [AgendaItemID: AgendaReview] {
        let reviews = try all(
            """
            SELECT r.agenda_item_id, r.stance, r.question, r.sent_stance, r.sent_at, r.version
            FROM agenda_reviews r JOIN agenda_items i ON i.id = r.agenda_item_id
            WHERE i.meeting_id = ? AND r.member_id = ?
            """, [.integer(meeting.rawValue), .integer(member.rawValue)]
        ) { row in
            AgendaReview(
                item: try row.id(0), stance: try row.optionalChoice(1), question: try row.text(2),
                sentStance: try row.optionalChoice(3), sentAt: try row.optionalInstant(4), version: try row.integer(5))
        }
        return Dictionary(reviews.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func storeReview(_ review: AgendaReview, by member: MemberID) throws {
        try execute(
            """
            INSERT INTO agenda_reviews (agenda_item_id, member_id, stance, question, sent_stance, sent_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET stance = excluded.stance, question = excluded.question,
                sent_stance = excluded.sent_stance, sent_at = excluded.sent_at, version = version + 1
            """,
            [
                .integer(review.item.rawValue), .integer(member.rawValue), (review.stance?.rawValue).databaseValue,
                .text(review.question), (review.sentStance?.rawValue).databaseValue,
                (review.sentAt?.iso).databaseValue,
            ])
    }

    func agendaNote(on item: AgendaItemID, by member: MemberID) throws -> String {
        try first(
            "SELECT text FROM agenda_notes WHERE agenda_item_id = ? AND member_id = ?",
            [.integer(item.rawValue), .integer(member.rawValue)]
        ) { try $0.text(0) } ?? ""
    }

    func notedItems(of meeting: MeetingID, by member: MemberID) throws -> Set<AgendaItemID> {
        Set(
            try all(
                """
                SELECT n.agenda_item_id FROM agenda_notes n JOIN agenda_items i ON i.id = n.agenda_item_id
                WHERE i.meeting_id = ? AND n.member_id = ?
                """, [.integer(meeting.rawValue), .integer(member.rawValue)]
            ) { try $0.id(0) })
    }

    func storeNote(_ text: String, on item: AgendaItemID, by member: MemberID) throws {
        let key: [Value] = [.integer(item.rawValue), .integer(member.rawValue)]
        guard !text.isEmpty else {
            return try execute("DELETE FROM agenda_notes WHERE agenda_item_id = ? AND member_id = ?", key)
        }
        try execute(
            """
            INSERT INTO agenda_notes (agenda_item_id, member_id, text) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET text = excluded.text
            """, key + [.text(text)])
    }

    func storeReading(of item: AgendaItemID, by member: MemberID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO agenda_readings (agenda_item_id, member_id, read_at) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET read_at = excluded.read_at
            """, [.integer(item.rawValue), .integer(member.rawValue), .text(now.iso)])
    }

    /// When each item was read, and whether its sheets or papers are others by now. The versions that were read are
    /// those that the account has seen of the case.
    func agendaReadings(
        of meeting: MeetingID, by member: MemberID, _ account: AccountID
    ) throws -> [AgendaItemID: (readAt: Instant, hasChanged: Bool)] {
        var readings: [AgendaItemID: (readAt: Instant, hasChanged: Bool)] = [:]
        try forEach(
            """
            SELECT r.agenda_item_id, r.read_at, EXISTS (
                SELECT 0 AS matter_id, max(version) AS version FROM case_revisions WHERE case_id = i.case_id
                HAVING max(version) IS NOT NULL
                UNION ALL SELECT m.id, s.version FROM matters m JOIN case_sheets s ON s.matter_id = m.id
                    WHERE m.case_id = i.case_id
                EXCEPT SELECT v.matter_id, v.version FROM case_view_sheets v
                    WHERE v.account_id = ?3 AND v.case_id = i.case_id)
                OR EXISTS (SELECT 1 FROM materials x WHERE x.case_id = i.case_id
                    AND (x.added_at > r.read_at OR x.removed_at > r.read_at))
            FROM agenda_readings r JOIN agenda_items i ON i.id = r.agenda_item_id
            WHERE i.meeting_id = ?1 AND r.member_id = ?2
            """, [.integer(meeting.rawValue), .integer(member.rawValue), .integer(account.rawValue)]
        ) { row in
            readings[try row.id(0)] = (try row.instant(1), try row.bool(2))
        }
        return readings
    }

    /// Oldest first; of one member or of all.
    func sentQuestions(of meeting: MeetingID, by member: MemberID? = nil) throws -> [SentQuestion] {
        try all(
            """
            SELECT q.agenda_item_id, q.member_id, p.name, q.text, q.sent_at, o.retracted_at IS NOT NULL
            FROM agenda_questions q JOIN agenda_items i ON i.id = q.agenda_item_id JOIN members p ON p.id = q.member_id
            LEFT JOIN opinions o ON o.id = q.opinion_id
            WHERE i.meeting_id = ?1 AND (?2 IS NULL OR q.member_id = ?2) ORDER BY q.id
            """, [.integer(meeting.rawValue), (member?.rawValue).databaseValue]
        ) { row in
            SentQuestion(
                item: try row.id(0), member: try row.id(1), memberName: try row.text(2), text: try row.text(3),
                sentAt: try row.instant(4), isRetracted: try row.bool(5))
        }
    }

    func insertSentQuestion(
        _ text: String, on item: AgendaItemID, by member: MemberID, _ opinion: OpinionID?, at now: Instant
    ) throws {
        try execute(
            "INSERT INTO agenda_questions (agenda_item_id, member_id, text, opinion_id, sent_at) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(item.rawValue), .integer(member.rawValue), .text(text), (opinion?.rawValue).databaseValue,
                .text(now.iso),
            ])
    }

    /// Who sent what about each item, by name in the order of the register.
    func sentStances(of meeting: MeetingID) throws -> [AgendaItemID: [(name: String, stance: ReviewStance)]] {
        var stances: [AgendaItemID: [(name: String, stance: ReviewStance)]] = [:]
        try forEach(
            """
            SELECT r.agenda_item_id, p.name, r.sent_stance FROM agenda_reviews r
            JOIN agenda_items i ON i.id = r.agenda_item_id JOIN members p ON p.id = r.member_id
            WHERE i.meeting_id = ? AND r.sent_stance IS NOT NULL ORDER BY p.kana, p.id
            """, [.integer(meeting.rawValue)]
        ) { row in
            stances[try row.id(0), default: []].append((try row.text(1), try row.choice(2)))
        }
        return stances
    }
}
