import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Annual reports")
struct AnnualReportTests {
    private let year = FiscalYear(startYear: 2022)

    private func report(_ fixture: Fixture, _ role: Role = .secretariat) throws -> AnnualReport {
        try fixture.read { try $0.annualReports.report(of: year, for: fixture.actor(role)) }
    }

    @Test("the year of June's meeting: five consultations, one with two conditions, of which one is owed a report")
    func summer() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        let found = try report(fixture)
        #expect(found.meetings.map(\.standing) == [AnnualMeeting.Standing(members: 16, attended: 16)])
        #expect(found.consultations.map(\.outcome) == ["条件付了承", "了承", "了承", "了承", "了承"])
        #expect(found.consultations.first?.conditions == ["利用することを本人に周知する", "次回以降に周知の内容を報告する"])
        #expect(found.consultations.allSatisfy { $0.reply == nil && !$0.articles.isEmpty })
        let house = try #require(found.house)
        #expect(house.movements == CaseMovements(accepted: 5, replied: 0, withdrawn: 0, waiting: 0))
        #expect(house.followUps.map(\.followUp.text) == ["次回以降に周知の内容を報告する"])
        #expect(house.provisions.reduce(0) { $0 + $1.consultations } > 4)
        #expect(house.attendance.rows.count == 16)
    }

    @Test("a case that was continued stands at each meeting and counts once")
    func continued() throws {
        let fixture = try Fixture()
        let subject = try fixture.acceptedCase()
        try fixture.hold(try fixture.planMeeting(), [subject], motion: .continue)
        try fixture.hold(try fixture.planMeeting(on: day(2022, 7, 28)), [subject])
        let found = try report(fixture)
        #expect(found.consultations.map(\.outcome) == ["継続審議", "承認"])
        #expect(AnnualItem.count(found.consultations) == 1)
    }

    @Test("a reply stands beside what it answers, a corrected one with the number of its correction")
    func replies() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        let secretariat = fixture.actor(.secretariat)
        let replies = try fixture.replies(about: day.cases)
        try fixture.write { services in
            let date = CivilDate(year: 2022, month: 6, day: 10) ?? SummerDay.date
            for reply in replies.prefix(2) { try services.replies.issue(reply, on: date, by: secretariat) }
            let correction = try services.replies.correct(replies[0], because: "書き誤り", by: secretariat)
            try services.replies.issue(correction, on: date, by: secretariat)
        }
        let found = try report(fixture)
        let numbers = found.consultations.map { $0.reply?.number ?? "" }
        #expect(numbers.filter { !$0.isEmpty }.count == 2)
        #expect(numbers[0] > numbers[1])
        #expect(found.house?.movements.replied == 2)
    }

    @Test("the public report has released meetings and issued replies, and nothing else")
    func open() throws {
        let fixture = try Fixture()
        let cases = try ["電話予約の受付業務", "まだ答えていない案件"].map { try fixture.acceptedCase($0) }
        let meeting = try fixture.planMeeting()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.publicSite.annualReport(of: fixture.council, in: year) }
        }
        try fixture.hold(meeting, cases, conditions: [try Condition(text: "周知の内容を報告する", mustReport: true)])
        let reply = try fixture.replies(about: [cases[0]])[0]
        try fixture.write { try $0.replies.issue(reply, on: day(2022, 8, 1), by: fixture.actor(.secretariat)) }
        let unreleased = try fixture.planMeeting(on: day(2022, 7, 28))
        let secret = try fixture.acceptedCase("公開していない案件")
        try fixture.hold(unreleased, [secret], releases: false)
        let found = try fixture.read { try $0.publicSite.annualReport(of: fixture.council, in: year) }
        #expect(found.isPublic && found.meetings.map(\.meeting.id) == [meeting])
        #expect(found.meetings.allSatisfy { $0.standing == nil })
        #expect(found.consultations.map(\.title) == ["電話予約の受付業務"])
        #expect(found.consultations.first?.conditions == ["周知の内容を報告する"])
        #expect(try report(fixture).consultations.map(\.title) == ["電話予約の受付業務", "まだ答えていない案件", "公開していない案件"])
    }

    @Test("members and departments find none; a year without anything is empty and has no public one")
    func rights() throws {
        let fixture = try Fixture()
        for role in [Role.member, .department] {
            #expect(throws: ServiceError.notFound) { try report(fixture, role) }
        }
        let found = try report(fixture, .administrator)
        #expect(found.meetings.isEmpty && found.consultations.isEmpty && found.house?.followUps.isEmpty == true)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.publicSite.annualReport(of: fixture.council, in: year) }
        }
    }
}
