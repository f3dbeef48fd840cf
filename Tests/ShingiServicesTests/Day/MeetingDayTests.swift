import ShingiDomain
import Testing

@testable import ShingiServices

/// The meeting of 1 June 2022 as its record tells it.
@Suite("A whole day") struct MeetingDayTests {
    @Test("eleven in the room and four by Web make the quorum; a sixteenth joins by Web")
    func attendance() throws {
        let day = try HeldDay()
        let fixture = day.fixture
        let opened = try fixture.sheet(day.meeting)
        #expect(opened.meeting.state == .open)
        #expect(opened.sitting.standing(at: time(9, 59), opened.rules).line == "定足数9名、出席15名、成立")
        #expect(
            opened.sitting.standing(at: time(9, 59), opened.rules).detail == "在任16名、定足数9名、出席15名（会場11名、Web4名）")

        fixture.clock.move(to: Instant(day.date, time(10, 20)))
        try fixture.write { services in
            let late = fixture.members[15]
            let change = AttendanceChange(
                member: late, seen: [try Attendance(member: late, mode: .absent)],
                stays: [try Attendance(member: late, mode: .web)])
            try services.attendance.save([change], of: day.meeting, by: fixture.actor(.clerk))
        }
        let sheet = try fixture.sheet(day.meeting)
        #expect(sheet.sitting.attendances.last?.arrivedAt == time(10, 20))
        #expect(sheet.sitting.standing(at: time(10, 19), sheet.rules).present == 15)
        #expect(sheet.sitting.standing(at: time(10, 20), sheet.rules).present == 16)
    }

    @Test("closing moves the cases, drafts their replies and keeps the promise of a condition for the next meeting")
    func closing() throws {
        let day = try HeldDay()
        let fixture = day.fixture
        let next = try fixture.stagedMeeting(on: ShingiServicesTests.day(2022, 7, 28))
        let conditions = [
            try Condition(text: "電話番号をSMS送信に利用することを本人に周知する", mustReport: false),
            try Condition(text: "次回以降の審議会で具体的な周知内容を報告する", mustReport: true),
        ]
        try day.decide(day.confirmation, noObjection())
        try day.decide(day.items[0], noObjection(conditions))
        for item in day.items.dropFirst() { try day.decide(item, noObjection()) }
        try fixture.write { try $0.days.close(day.meeting, at: time(11, 16), by: fixture.actor(.clerk)) }

        for subject in day.cases { #expect(try fixture.caseState(of: subject) == .decided) }
        #expect(try fixture.count("SELECT count(*) FROM replies WHERE number IS NULL") == 5)
        let followUps = try fixture.read { services in
            try services.connection.all("SELECT text, promised_meeting_id, due_meeting_id, state FROM follow_ups") {
                "\(try $0.text(0)) \(try $0.int64(1)) \(try $0.int64(2)) \(try $0.text(3))"
            }
        }
        #expect(followUps == ["次回以降の審議会で具体的な周知内容を報告する \(day.meeting) \(next) open"])
        let first = try fixture.votes(day.items[0])[0]
        #expect(first.current?.record.outcome == .conditionallyApproved)
        #expect(first.current?.record.entry.conditions == conditions)
        #expect(try fixture.history(of: .meeting(day.meeting)).last == "11:16に閉会しました。")
        #expect(try fixture.sheet(day.meeting).meeting.closedAt == time(11, 16))
    }

    @Test("errata, explanations and observers stand on the record")
    func notes() throws {
        let day = try HeldDay()
        let fixture = day.fixture
        let clerk = fixture.actor(.clerk)
        try fixture.write { services in
            let erratum = try Erratum(
                caseID: day.cases[2], place: "個票「外部結合」", before: "AES 512bit", after: "AES 256bit")
            try services.errata.note(erratum, at: day.meeting, by: clerk)
            try services.days.noteExplanation(7, of: day.items[2], by: clerk)
            try services.days.count(observers: 3, at: day.meeting, by: clerk)
        }
        let sheet = try fixture.sheet(day.meeting)
        #expect(sheet.errata.map(\.erratum.after) == ["AES 256bit"])
        #expect(sheet.errata.map(\.notedBy) == ["書記"])
        #expect(sheet.items.first { $0.item.id == day.items[2] }?.item.explainedMinutes == 7)
        #expect(sheet.meeting.observers == 3)
        #expect(throws: MeetingError.impossibleMinutes) {
            try fixture.write { try $0.days.noteExplanation(601, of: day.items[2], by: clerk) }
        }
        #expect(throws: MeetingError.negativeObservers) {
            try fixture.write { try $0.days.count(observers: -1, at: day.meeting, by: clerk) }
        }
        let stray = try fixture.acceptedCase()
        #expect(throws: MeetingError.notOnAgenda) {
            let erratum = try Erratum(caseID: stray, place: "個票", before: "紙", after: "紙及び電磁的媒体")
            try fixture.write { try $0.errata.note(erratum, at: day.meeting, by: clerk) }
        }
    }
}

/// Opened with fifteen present: last meeting's minutes and five consultations on the agenda.
private struct HeldDay {
    let fixture: Fixture
    let meeting: MeetingID
    let confirmation: AgendaItemID
    let cases: [CaseID]
    let items: [AgendaItemID]
    let date = ShingiServicesTests.day(2022, 6, 1)

    init() throws {
        fixture = try Fixture { $0.decisionWord = .acknowledgement }
        fixture.clock.move(to: Instant(date, time(9, 59)))
        let meeting = try fixture.stagedMeeting(on: date, term: 0, ordinal: 15)
        self.meeting = meeting
        let titles = ["SMS送信の導入", "アヤセ未来会議運営業務委託", "患者管理システムの導入", "人材派遣", "世論調査の実施"]
        let fixture = fixture
        confirmation = try fixture.item(.confirmation, "第14回要録(案)", in: meeting)
        let cases = try titles.map { try fixture.acceptedCase($0) }
        self.cases = cases
        items = try zip(titles, cases).map { try fixture.item(.consultation, $0, in: meeting, about: $1) }
        try fixture.attend(meeting, place: 0..<11, web: 11..<15, absent: 15..<16)
        try fixture.write { try $0.days.open(meeting, at: time(9, 59), by: fixture.actor(.clerk)) }
    }

    func decide(_ item: AgendaItemID, _ draft: DecisionDraft) throws {
        for stored in try fixture.votes(item) {
            try fixture.write {
                try $0.votes.recordDecision(
                    draft, on: stored.vote.id, version: stored.vote.version, by: fixture.actor(.clerk))
            }
        }
    }
}
