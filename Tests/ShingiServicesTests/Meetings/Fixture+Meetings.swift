import SQLite
import ShingiDomain

@testable import ShingiServices

extension Fixture {
    /// A planned meeting in the usual room at ten.
    @discardableResult
    func plannedMeeting(on date: CivilDate = day(2022, 9, 1)) throws -> MeetingID {
        let actor = actor(.secretariat)
        return try write { try $0.meetings.plan(Self.plan(on: date), by: actor) }
    }

    static func plan(on date: CivilDate) -> MeetingPlan {
        MeetingPlan(date: date, startsAt: time(10, 0), place: "中央館8階特別会議室", form: .hybrid)
    }

    /// Entries without cases.
    @discardableResult
    func items(_ titles: [String], _ kind: AgendaKind, in meeting: MeetingID) throws -> [AgendaItemID] {
        let actor = actor(.secretariat)
        return try write { services in
            try titles.map {
                try services.agendas.addItem(NewAgendaItem(kind: kind, title: $0), to: meeting, by: actor)
            }
        }
    }

    @discardableResult
    func place(_ id: CaseID, on meeting: MeetingID) throws -> AgendaItemID {
        let actor = actor(.secretariat)
        return try write { try $0.agendas.addCase(id, to: meeting, by: actor) }
    }

    /// Straight into the table, as only the day of the meeting does otherwise.
    func open(_ meeting: MeetingID) throws {
        try write {
            try $0.connection.execute(
                "UPDATE meetings SET state = 'open', opened_at = '10:00' WHERE id = ?", [.integer(meeting.rawValue)])
        }
    }

    /// A promise about a case, made at a meeting.
    func promise(_ text: String, about id: CaseID, at meeting: MeetingID) throws -> FollowUpID {
        try write { services in
            try services.connection.execute(
                """
                INSERT INTO follow_ups (council_id, case_id, text, promised_meeting_id, state, created_at)
                VALUES (?, ?, ?, ?, 'open', ?)
                """,
                [
                    .integer(council.rawValue), .integer(id.rawValue), .text(text), .integer(meeting.rawValue),
                    .text(services.now.iso),
                ])
            return FollowUpID(rawValue: services.connection.lastInsertRowID)
        }
    }

    func detail(_ id: MeetingID, as role: Role = .secretariat) throws -> MeetingDetail {
        try read { try $0.meetings.detail(id, for: actor(role)) }
    }
}
