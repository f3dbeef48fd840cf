import SQLite
import ShingiDomain

extension Connection {
    func agendaCases(_ ids: [CaseID]) throws -> [AgendaCase] {
        guard !ids.isEmpty else { return [] }
        return try agendaCases(
            SQLFragment(SQLFragment.places(ids.count), ids.map { .integer($0.rawValue) }))
    }

    func agendaCases(of meeting: MeetingID) throws -> [AgendaCase] {
        try agendaCases(
            SQLFragment(
                "SELECT case_id FROM agenda_items WHERE meeting_id = ? AND case_id IS NOT NULL",
                [.integer(meeting.rawValue)]))
    }

    /// Accepted cases that stand on no agenda, by their numbers, those without one behind them; at most `limit`.
    func casesAwaitingAgenda(of council: CouncilID, at limit: Int) throws -> [AgendaCase] {
        try agendaCases(
            SQLFragment(
                """
                SELECT id FROM cases WHERE council_id = ? AND state = 'accepted'
                ORDER BY NOT EXISTS (SELECT 1 FROM prior_implementations p WHERE p.case_id = cases.id),
                    number IS NULL, number, id LIMIT ?
                """,
                [.integer(council.rawValue), .integer(Int64(limit))]))
    }

    /// Accepted cases that were done before asking and stand on no agenda.
    func urgentCasesWaiting(of council: CouncilID) throws -> [String] {
        try all(
            """
            SELECT coalesce(c.number_text, '「' || c.title || '」') FROM prior_implementations p
            JOIN cases c ON c.id = p.case_id WHERE c.council_id = ? AND c.state = 'accepted' ORDER BY c.id
            """,
            [.integer(council.rawValue)]
        ) { try $0.text(0) }
    }

    /// The words of the decisions that stand, by agenda item, in the order of the votes.
    func decisionWords(of meeting: MeetingID) throws -> [AgendaItemID: [String]] {
        let words: [(AgendaItemID, String)] = try all(
            """
            SELECT i.id, d.word
            FROM agenda_items i JOIN votes v ON v.agenda_item_id = i.id JOIN decisions d ON d.vote_id = v.id
            WHERE i.meeting_id = ? AND NOT EXISTS (SELECT 1 FROM decisions n WHERE n.corrects_id = d.id)
            ORDER BY i.id, v.position
            """,
            [.integer(meeting.rawValue)]
        ) { (try $0.id(0), try $0.text(1)) }
        return Dictionary(grouping: words, by: \.0).mapValues { $0.map(\.1) }
    }

    /// An item that was given out and taken off keeps its row number, by which releases are compared.
    func insertAgendaItem(_ item: AgendaItem) throws -> AgendaItemID {
        try execute(
            """
            INSERT INTO agenda_items (id, meeting_id, kind, position, case_id, follow_up_id, title, page_count)
            SELECT max(coalesce((SELECT max(id) FROM agenda_items), 0),
                coalesce((SELECT max(item_id) FROM released_items), 0)) + 1, ?, ?, ?, ?, ?, ?, ?
            """,
            [
                .integer(item.meeting.rawValue), .text(item.kind.rawValue), .integer(Int64(item.position)),
                item.caseID.map { .integer($0.rawValue) } ?? .null,
                item.followUp.map { .integer($0.rawValue) } ?? .null, .text(item.title),
                item.pageCount.map { .integer(Int64($0)) } ?? .null,
            ])
        return AgendaItemID(rawValue: lastInsertRowID)
    }

    func deleteAgendaItem(_ id: AgendaItemID) throws {
        try execute("DELETE FROM agenda_items WHERE id = ?", [.integer(id.rawValue)])
    }

    /// 0 for an item that nothing is handed out about; nil while that is not known.
    func updatePageCount(of id: AgendaItemID, _ count: Int?) throws {
        let pages = count == 0 ? nil : count
        try execute(
            "UPDATE agenda_items SET page_count = ? WHERE id = ?", [pages.databaseValue, .integer(id.rawValue)])
        try execute("DELETE FROM items_without_papers WHERE item_id = ?", [.integer(id.rawValue)])
        guard count == 0 else { return }
        try execute("INSERT INTO items_without_papers (item_id) VALUES (?)", [.integer(id.rawValue)])
    }

    /// Out of the way first: two items cannot stand at one place even between two statements.
    func storePositions(of items: [AgendaItem], in meeting: MeetingID) throws {
        for item in items {
            try execute(
                "UPDATE agenda_items SET position = position + 1000000 WHERE id = ? AND meeting_id = ?",
                [.integer(item.id.rawValue), .integer(meeting.rawValue)])
        }
        for item in items {
            try execute(
                "UPDATE agenda_items SET position = ? WHERE id = ? AND meeting_id = ?",
                [.integer(Int64(item.position)), .integer(item.id.rawValue), .integer(meeting.rawValue)])
        }
    }

    func insertAgendaRelease(of meeting: MeetingID, by account: AccountID, at instant: Instant) throws {
        try execute(
            "INSERT INTO agenda_releases (meeting_id, released_by, released_at) VALUES (?, ?, ?)",
            [.integer(meeting.rawValue), .integer(account.rawValue), .text(instant.iso)])
    }

    /// Stores where a case stands now that it went on an agenda or off it.
    func moveCase(_ subject: Case, at instant: Instant) throws {
        try execute(
            "UPDATE cases SET state = ?, version = ?, changed_at = ? WHERE id = ?",
            [
                .text(subject.state.rawValue), .integer(Int64(subject.version)), .text(instant.iso),
                .integer(subject.id.rawValue),
            ])
    }

    private func agendaCases(_ ids: SQLFragment) throws -> [AgendaCase] {
        let departments = try departments(ofCases: ids)
        let matters = try matters(ofCases: ids)
        return try all(
            """
            SELECT c.id, c.title, c.number, c.number_text,
                EXISTS (SELECT 1 FROM prior_implementations p WHERE p.case_id = c.id) AS isUrgent
            FROM cases c WHERE c.id IN (\(ids.sql)) ORDER BY isUrgent DESC, c.number IS NULL, c.number, c.id
            """, ids.arguments
        ) { row in
            let id: CaseID = try row.id(0)
            return AgendaCase(
                id: id, title: try row.text(1),
                number: try row.optionalInteger(2).map { CaseNumber(count: $0, text: try row.text(3)) },
                departments: departments[id] ?? [], matters: matters[id] ?? [], isUrgent: try row.bool(4))
        }
    }

    private func departments(ofCases ids: SQLFragment) throws -> [CaseID: [DepartmentName]] {
        let names: [(CaseID, DepartmentName?)] = try all(
            """
            SELECT cd.case_id, d.division, d.section, d.unit
            FROM case_departments cd JOIN departments d ON d.id = cd.department_id
            WHERE cd.case_id IN (\(ids.sql)) ORDER BY cd.case_id, cd.position
            """, ids.arguments
        ) { (try $0.id(0), DepartmentName(division: try $0.text(1), section: try $0.text(2), unit: try $0.text(3))) }
        return Dictionary(grouping: names, by: \.0).mapValues { $0.compactMap(\.1) }
    }

    private func matters(ofCases ids: SQLFragment) throws -> [CaseID: [AgendaMatter]] {
        let matters: [(CaseID, AgendaMatter)] = try all(
            """
            SELECT m.case_id, m.kind, p.article, p.title, m.note
            FROM matters m JOIN forms p ON p.id = m.form_id
            WHERE m.case_id IN (\(ids.sql)) ORDER BY m.case_id, m.position
            """, ids.arguments
        ) { row in
            (
                try row.id(0),
                AgendaMatter(
                    kind: try row.choice(1), article: try row.text(2), title: try row.text(3), note: try row.text(4))
            )
        }
        return Dictionary(grouping: matters, by: \.0).mapValues { $0.map(\.1) }
    }
}
