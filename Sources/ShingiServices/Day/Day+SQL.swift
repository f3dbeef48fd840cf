import SQLite
import ShingiDomain

extension Connection {
    /// Where a meeting stands in its life, and its observers.
    func storeDay(of meeting: Meeting) throws {
        try execute(
            "UPDATE meetings SET state = ?, opened_at = ?, closed_at = ?, observers = ?, version = ? WHERE id = ?",
            [
                .text(meeting.state.rawValue), (meeting.openedAt?.iso).databaseValue,
                (meeting.closedAt?.iso).databaseValue, meeting.observers.databaseValue, meeting.version.databaseValue,
                .integer(meeting.id.rawValue),
            ])
    }

    func storeExplanation(of item: AgendaItem) throws {
        try execute(
            "UPDATE agenda_items SET explained_minutes = ? WHERE id = ?",
            [item.explainedMinutes.databaseValue, .integer(item.id.rawValue)])
    }

    func meetingOfItem(_ id: AgendaItemID) throws -> MeetingID? {
        try first("SELECT meeting_id FROM agenda_items WHERE id = ?", [.integer(id.rawValue)]) { try $0.id(0) }
    }

    /// The cases on an agenda with the names of their departments and matters, by their numbers.
    func dayCases(of meeting: MeetingID) throws -> [CaseID: DayCase] {
        var cases: [CaseID: DayCase] = [:]
        try forEach(
            """
            SELECT c.id, c.council_id, c.title, c.outline, c.department_id, c.state, c.number, c.number_text, c.version
            FROM cases c JOIN agenda_items i ON i.case_id = c.id WHERE i.meeting_id = ?
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            let number = try row.optionalInteger(6).map { CaseNumber(count: $0, text: try row.text(7)) }
            let subject = Case(
                id: try row.id(0), council: try row.id(1), title: try row.text(2), outline: try row.text(3),
                owner: try row.id(4), state: try row.choice(5), number: number, version: try row.integer(8))
            cases[subject.id] = DayCase(subject: subject)
        }
        try addDepartments(to: &cases, of: meeting)
        try addMatters(to: &cases, of: meeting)
        return cases
    }

    private func addDepartments(to cases: inout [CaseID: DayCase], of meeting: MeetingID) throws {
        try forEach(
            """
            SELECT cd.case_id, d.name FROM case_departments cd JOIN departments d ON d.id = cd.department_id
            JOIN agenda_items i ON i.case_id = cd.case_id WHERE i.meeting_id = ? ORDER BY cd.case_id, cd.position
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            cases[try row.id(0)]?.departments.append(try row.text(1))
        }
    }

    private func addMatters(to cases: inout [CaseID: DayCase], of meeting: MeetingID) throws {
        try forEach(
            """
            SELECT mt.id, mt.case_id, mt.position, mt.provision_id, mt.form_id, mt.kind, mt.note, p.title, p.article
            FROM matters mt JOIN forms p ON p.id = mt.form_id
            JOIN agenda_items i ON i.case_id = mt.case_id WHERE i.meeting_id = ? ORDER BY mt.case_id, mt.position
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            let matter = Matter(
                id: try row.id(0), caseID: try row.id(1), position: try row.integer(2), provision: try row.id(3),
                form: try row.id(4), kind: try row.choice(5), label: try row.text(6))
            let title = try row.text(7)
            cases[matter.caseID]?.subject.matters.append(matter)
            cases[matter.caseID]?.matterNames[matter.id] = matter.label.isEmpty ? title : "\(title)(\(matter.label))"
            cases[matter.caseID]?.articles[matter.id] = try row.text(8)
        }
    }

    /// What other meetings that have ended decided for good about matters on this agenda: they are not asked again.
    func outcomesElsewhere(than meeting: MeetingID) throws -> [MatterID: DecisionOutcome] {
        var outcomes: [MatterID: DecisionOutcome] = [:]
        try forEach(
            """
            SELECT vm.matter_id, d.outcome FROM agenda_items a JOIN matters mt ON mt.case_id = a.case_id
            JOIN vote_matters vm ON vm.matter_id = mt.id JOIN decisions d ON d.vote_id = vm.vote_id
            JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
            JOIN meetings m ON m.id = i.meeting_id
            WHERE a.meeting_id = ? AND i.meeting_id <> a.meeting_id AND m.state = 'closed' AND d.outcome <> 'continued'
                AND NOT EXISTS (SELECT 1 FROM decisions c WHERE c.corrects_id = d.id)
            ORDER BY m.held_on, d.id
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            outcomes[try row.id(0)] = try row.choice(1)
        }
        return outcomes
    }

    /// The next meeting of the same body that is planned for a later day, if there is one.
    func plannedMeeting(after meeting: Meeting) throws -> Meeting? {
        try first(
            """
            SELECT \(meetingColumns) FROM meetings m
            WHERE m.council_id = ? AND m.subcommittee_id IS ? AND m.held_on > ? AND m.phase = 'planned'
            ORDER BY m.held_on, m.id LIMIT 1
            """,
            [
                .integer(meeting.council.rawValue), meeting.subcommittee.map { .integer($0.rawValue) } ?? .null,
                .text(meeting.date.iso),
            ], meetingRow)
    }
}
