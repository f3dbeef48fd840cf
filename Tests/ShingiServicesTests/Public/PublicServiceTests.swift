import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("What everybody may see")
struct PublicServiceTests {
    @Test("a meeting is there once its agenda was released, with titles and numbers alone")
    func meetings() throws {
        let fixture = try Fixture()
        let planned = try fixture.planMeeting(on: day(2022, 9, 1))
        let held = try fixture.planMeeting()
        try fixture.hold(held, [try fixture.acceptedCase()])
        try fixture.read { services in
            #expect(throws: ServiceError.notFound) { try services.publicSite.meeting(planned) }
            let list = try services.publicSite.meetings(of: fixture.council, PublicQuery())
            #expect(list.map(\.meeting.id) == [held])
            let detail = try services.publicSite.meeting(held)
            #expect(detail.items.map(\.caseNumber) == ["諮問第1号"])
            #expect(detail.items.map(\.title) == ["電話予約の受付業務"])
            #expect(detail.replies.isEmpty)
            #expect(try services.publicSite.fiscalYears(of: fixture.council) == [FiscalYear(startYear: 2022)])
        }
    }

    @Test("a reply is there once it was issued, and only in its own council")
    func replies() throws {
        let fixture = try Fixture()
        let subject = try fixture.acceptedCase()
        let meeting = try fixture.planMeeting()
        try fixture.hold(meeting, [subject])
        let id = try #require(try fixture.replies(about: [subject]).first)
        let list = { (council: CouncilID, query: PublicQuery) in
            try fixture.read { try $0.publicSite.replies(of: council, query).map(\.id) }
        }
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.reply(id) } }
        #expect(try list(fixture.council, PublicQuery()).isEmpty)
        try fixture.issue(id)
        let detail = try fixture.read { try $0.publicSite.reply(id) }
        #expect(detail.text.outcome == "承認" && detail.meeting?.id == meeting)
        #expect(try list(fixture.council, PublicQuery(text: "電話予約")) == [id])
        #expect(try list(fixture.council, PublicQuery(text: "_")).isEmpty)
        #expect(try list(fixture.council, PublicQuery(fiscalYear: FiscalYear(startYear: 2021))).isEmpty)
        let stranger = try fixture.stranger()
        #expect(try list(stranger.councilID, PublicQuery()).isEmpty)
        #expect(try fixture.read { try $0.publicSite.councils().count } == 2)
    }

    @Test("a reply whose meeting was never released does not give the meeting away")
    func unreleased() throws {
        let fixture = try Fixture()
        let subject = try fixture.acceptedCase()
        let meeting = try fixture.planMeeting()
        try fixture.hold(meeting, [subject], releases: false)
        let id = try #require(try fixture.replies(about: [subject]).first)
        try fixture.issue(id)
        #expect(try fixture.read { try $0.publicSite.reply(id) }.meeting == nil)
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.meeting(meeting) } }
    }
}
