import SQLite
import ShingiDomain

@testable import ShingiServices

extension Fixture {
    /// A planned meeting by Web too, at ten o'clock of its day.
    func plannedMeeting(on date: CivilDate, term: Int = 1, ordinal: Int = 1) throws -> MeetingID {
        try write { services in
            try services.connection.execute(
                """
                INSERT INTO meetings (council_id, term_id, ordinal, ordinal_scope, title, held_on, starts_at, place, form,
                    state, open_to_public)
                VALUES (?, ?, ?, ?, ?, ?, '10:00', '中央館8階特別会議室', 'hybrid', 'planned', 1)
                """,
                [
                    .integer(council.rawValue), .integer(terms[term].rawValue), ordinal.databaseValue,
                    .text("term:\(terms[term].rawValue)"), .text("第\(12 + term)期・第\(ordinal)回"), .text(date.iso),
                ])
            return MeetingID(rawValue: services.connection.lastInsertRowID)
        }
    }

    @discardableResult
    func item(
        _ kind: AgendaKind, _ title: String, in meeting: MeetingID, about subject: CaseID? = nil,
        keeping followUp: FollowUpID? = nil
    ) throws -> AgendaItemID {
        try write { services in
            let connection = services.connection
            try connection.execute(
                """
                INSERT INTO agenda_items (meeting_id, kind, position, case_id, follow_up_id, title)
                SELECT ?1, ?2, 1 + count(*), ?3, ?4, ?5 FROM agenda_items WHERE meeting_id = ?1 AND kind = ?2
                """,
                [
                    .integer(meeting.rawValue), .text(kind.rawValue), (subject?.rawValue).databaseValue,
                    (followUp?.rawValue).databaseValue, .text(title),
                ])
            let id = AgendaItemID(rawValue: connection.lastInsertRowID)
            if let subject {
                try connection.execute(
                    "UPDATE cases SET state = 'on_agenda' WHERE id = ?", [.integer(subject.rawValue)])
            }
            return id
        }
    }

    /// Notes where members are; those not named stay unrecorded.
    func attend(_ meeting: MeetingID, place: Range<Int>, web: Range<Int> = 0..<0, absent: Range<Int> = 0..<0) throws {
        let changes = try [(place, AttendanceMode.place), (web, .web), (absent, .absent)].flatMap { range, mode in
            try range.map { index in
                AttendanceChange(
                    member: members[index], seen: [], stays: [try Attendance(member: members[index], mode: mode)])
            }
        }
        try write { try $0.attendance.save(changes, of: meeting, by: actor(.clerk)) }
    }

    func sheet(_ meeting: MeetingID) throws -> DaySheet {
        try read { try $0.days.sheet(of: meeting, for: actor(.clerk)) }
    }

    /// The votes of an item in their order.
    func votes(_ item: AgendaItemID) throws -> [StoredVote] {
        try read { try $0.connection.storedVotes(.item(item)) }
    }

    func caseState(of id: CaseID) throws -> CaseState? {
        try read { try $0.connection.findCase(id, visibleTo: actor(.secretariat))?.state }
    }

    /// An open meeting with one case on its agenda and so many of the sixteen in the room.
    func openMeeting(
        present: Int = 16, matters: ItemDecision = .together
    ) throws -> (meeting: MeetingID, subject: CaseID, item: AgendaItemID, vote: VoteID) {
        let meeting = try plannedMeeting(on: day(2022, 7, 28))
        let subject = try acceptedCase()
        let item = try item(.consultation, "電話予約の受付業務", in: meeting, about: subject)
        try attend(meeting, place: 0..<present, absent: present..<16)
        try write { try $0.days.open(meeting, at: time(10, 0), by: actor(.clerk)) }
        guard let vote = try votes(item).first?.vote.id else { throw ServiceError.notFound }
        return (meeting, subject, item, vote)
    }
}

/// A show of hands on the proposal as it stands.
func hands(_ inFavour: Int, _ against: Int, _ abstained: Int = 0, reason: String? = nil) -> DecisionDraft {
    DecisionDraft(
        VoteEntry(
            method: .showOfHands, tally: Tally(inFavour: inFavour, against: against, abstained: abstained),
            sumReason: reason))
}

func noObjection(_ conditions: [Condition] = [], motion: Motion = .agree) -> DecisionDraft {
    DecisionDraft(VoteEntry(method: .noObjection, motion: motion, conditions: conditions))
}
