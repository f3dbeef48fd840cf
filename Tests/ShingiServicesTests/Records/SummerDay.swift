import ShingiDomain

@testable import ShingiServices

/// The meeting of 1 June 2022 as its record tells it: eleven in the room and four by Web, a sixteenth by Web later, five
/// consultations, one of them with two conditions. In July follows one that is made up, with hands counted and a member
/// leaving.
struct SummerDay {
    let fixture: Fixture
    let meeting: MeetingID
    let cases: [CaseID]
    static let date = day(2022, 6, 1)
    static let titles = ["SMS送信の導入", "未来会議運営業務委託", "患者管理システムの導入", "人材派遣", "世論調査の実施"]

    init(close: Bool = true) throws {
        let fixture = try Fixture { $0.decisionWord = .acknowledgement }
        self.fixture = fixture
        fixture.clock.move(to: Instant(Self.date, time(9, 59)))
        let meeting = try fixture.stagedMeeting(on: Self.date, term: 0, ordinal: 15)
        self.meeting = meeting
        let confirmation = try fixture.item(.confirmation, "第14回要録(案)", in: meeting)
        cases = try Self.titles.enumerated().map { try fixture.acceptedCase($1, department: $0 % 2) }
        let items = try zip(Self.titles, cases).map { try fixture.item(.consultation, $0, in: meeting, about: $1) }
        try fixture.attend(meeting, place: 0..<11, web: 11..<15, absent: 15..<16)
        try fixture.write { try $0.days.open(meeting, at: time(9, 59), by: fixture.actor(.clerk)) }
        fixture.clock.move(to: Instant(Self.date, time(10, 20)))
        try fixture.stays(
            15, [try Attendance(member: fixture.members[15], mode: .web, arrivedAt: time(10, 20))], at: meeting)
        let conditions = [
            try Condition(text: "利用することを本人に周知する", mustReport: false),
            try Condition(text: "次回以降に周知の内容を報告する", mustReport: true),
        ]
        try fixture.decide(confirmation, noObjection())
        try fixture.decide(items[0], noObjection(conditions))
        for item in items.dropFirst() { try fixture.decide(item, noObjection()) }
        try fixture.write { try $0.days.count(observers: 3, at: meeting, by: fixture.actor(.clerk)) }
        guard close else { return }
        try fixture.write { try $0.days.close(meeting, at: time(11, 16), by: fixture.actor(.clerk)) }
    }

    /// Six votes by hands on 28 July 2022. Eighteen there in the record are sixteen here: the chair does not vote, so that
    /// fifteen may; one leaves before the fourth item.
    func handsDay() throws -> MeetingID {
        let fixture = fixture
        fixture.clock.move(to: Fixture.start)
        let meeting = try fixture.stagedMeeting(on: day(2022, 7, 28))
        let subjects = try (1...6).map { try fixture.acceptedCase("挙手の案件\($0)") }
        let items = try subjects.map { try fixture.item(.consultation, "挙手の案件", in: meeting, about: $0) }
        try fixture.attend(meeting, place: 0..<16)
        try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: fixture.actor(.clerk)) }
        for item in items.prefix(3) { try fixture.decide(item, hands(14, 1)) }
        fixture.clock.move(to: Instant(day(2022, 7, 28), time(10, 50)))
        try fixture.stays(
            3, [try Attendance(member: fixture.members[3], mode: .place, leftAt: time(10, 50))], at: meeting)
        for item in items.dropFirst(3) { try fixture.decide(item, hands(13, 1)) }
        try fixture.write { try $0.days.close(meeting, at: time(11, 30), by: fixture.actor(.clerk)) }
        return meeting
    }
}

extension Fixture {
    /// Puts these stays in the place of what was noted of a member.
    func stays(_ index: Int, _ stays: [Attendance], at meeting: MeetingID) throws {
        let member = members[index]
        try write { services in
            let seen = try services.connection.attendances(of: meeting).filter { $0.member == member }
            try services.attendance.save(
                [AttendanceChange(member: member, seen: seen, stays: stays)], of: meeting, by: actor(.clerk))
        }
    }

    /// Every vote of an item alike.
    func decide(_ item: AgendaItemID, _ draft: DecisionDraft) throws {
        for stored in try votes(item) {
            try write {
                try $0.votes.recordDecision(
                    draft, on: stored.vote.id, version: stored.vote.version, by: actor(.clerk))
            }
        }
    }
}
