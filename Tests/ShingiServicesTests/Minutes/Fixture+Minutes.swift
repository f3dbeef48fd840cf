import SQLite
import ShingiDomain

@testable import ShingiServices

extension Fixture {
    /// A meeting that was held on 20 July 2022 with the first six members there, and one held after it.
    func heldMeetings() throws -> (held: MeetingID, later: MeetingID) {
        let account = account(.clerk)
        return try write { services in
            var ids: [MeetingID] = []
            for (ordinal, day) in [(1, "2022-07-20"), (2, "2022-07-27")] {
                try services.connection.execute(
                    """
                    INSERT INTO meetings (council_id, term_id, ordinal, ordinal_scope, title, held_on, starts_at, place,
                        form, state, opened_at, closed_at, open_to_public, observers)
                    VALUES (?, ?, ?, 'term:2', ?, ?, '14:00', '第一委員会室', 'in_person', 'closed', '14:00', '15:30', 1, 3)
                    """,
                    [
                        .integer(council.rawValue), .integer(terms[1].rawValue), .integer(Int64(ordinal)),
                        .text("第十三期・第\(ordinal)回"), .text(day),
                    ])
                ids.append(MeetingID(rawValue: services.connection.lastInsertRowID))
            }
            for member in members.prefix(6) {
                try services.connection.execute(
                    """
                    INSERT INTO attendances (meeting_id, member_id, mode, recorded_by, recorded_at)
                    VALUES (?, ?, 'place', ?, ?)
                    """, [.id(ids[0]), .id(member), .id(account), .text(services.now.iso)])
            }
            return (ids[0], ids[1])
        }
    }

    /// Minutes of the held meeting with turns of the chair, the third member (who has an account), and a department.
    func minutes() throws -> (held: MeetingID, later: MeetingID) {
        let meetings = try heldMeetings()
        let secretariat = actor(.secretariat)
        let third = members[2]
        try write { services in
            try services.minutes.begin(meetings.held, by: secretariat)
            try services.minutesImports.import(
                Self.record,
                answers: [
                    "会長": MinutesSpeaker(label: "会長", role: .chair),
                    "若草委員": MinutesSpeaker(label: "若草委員", role: .member, member: third),
                    "環境課長": MinutesSpeaker(label: "環境課長", role: .department),
                ], into: meetings.held, by: secretariat)
        }
        return meetings
    }

    static let record = """
        【会 長】 それでは始めます。ご意見はありますか。

        【若草委員】 保存期間は何年ですか。名簿の持ち主の青葉空さんには伝えましたか。

        【環境課長】 五年です。青葉 空さんには電話で伝えました。
        """
}
