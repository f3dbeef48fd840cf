import ShingiDomain

@testable import ShingiServices

/// Meetings of the fixture, held by the way every meeting goes, on 28 July 2022 at ten o'clock unless told otherwise.
extension Fixture {
    func planMeeting(on date: CivilDate = day(2022, 7, 28)) throws -> MeetingID {
        try write { services in
            try services.meetings.plan(
                MeetingPlan(date: date, startsAt: time(10, 0), place: "中央館8階特別会議室", form: .hybrid),
                by: actor(.secretariat))
        }
    }

    /// Puts the cases on the agenda, opens, decides each without objection and closes. Where no condition is given,
    /// `motion` is put as it stands.
    func hold(
        _ meeting: MeetingID, _ cases: [CaseID], conditions: [Condition] = [], motion: Motion = .agree,
        releases: Bool = true
    ) throws {
        try write { services in
            for subject in cases { _ = try services.agendas.addCase(subject, to: meeting, by: actor(.secretariat)) }
            if releases { try services.agendas.release(meeting, by: actor(.secretariat)) }
            let changes = try members.prefix(12).map {
                AttendanceChange(member: $0, seen: [], stays: [try Attendance(member: $0, mode: .place)])
            }
            try services.attendance.save(changes, of: meeting, by: actor(.clerk))
            try services.days.open(meeting, at: time(10, 0), by: actor(.clerk))
            for item in try services.connection.agendaItems(of: meeting) {
                let draft = DecisionDraft(
                    VoteEntry(method: .noObjection, motion: motion, conditions: conditions), decidedAt: time(10, 0))
                for stored in try services.connection.storedVotes(.item(item.id)) {
                    try services.votes.recordDecision(
                        draft, on: stored.vote.id, version: stored.vote.version, by: actor(.clerk))
                }
            }
            try services.days.close(meeting, at: time(11, 0), by: actor(.clerk))
        }
    }

    /// The drafts and replies about cases, in the order of the cases.
    func replies(about cases: [CaseID]) throws -> [ReplyID] {
        try read { services in
            try cases.compactMap { id in
                try services.connection.first(
                    "SELECT reply_id FROM reply_cases WHERE case_id = ? AND is_correction = 0", [.id(id)]
                ) { try $0.id(0) }
            }
        }
    }

    func reply(_ id: ReplyID, _ role: Role = .secretariat) throws -> ReplyDetail {
        try read { try $0.replies.find(id, for: actor(role)) }
    }

    @discardableResult
    func issue(_ id: ReplyID, on date: CivilDate = day(2022, 7, 29)) throws -> ReplyNumber {
        try write { try $0.replies.issue(id, on: date, by: actor(.secretariat)) }
    }

    func promises(_ query: FollowUpQuery = FollowUpQuery(), _ role: Role = .secretariat) throws -> [FollowUpRow] {
        try read { try $0.followUps.list(query, for: actor(role)).rows }
    }
}

func promise(_ text: String = "周知の内容を報告すること") throws -> Condition {
    try Condition(text: text, mustReport: true)
}
