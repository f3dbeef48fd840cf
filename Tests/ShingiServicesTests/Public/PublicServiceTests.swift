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
            #expect(list.rows.map(\.meeting.id) == [held])
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
            try fixture.read { try $0.publicSite.replies(of: council, query).rows.map(\.id) }
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

    @Test("of papers everybody sees those that count, are marked 公開, and belong to a released meeting")
    func papers() throws {
        let fixture = try Fixture()
        let id = try fixture.acceptedCase()
        _ = try fixture.addPapers(["構成図"], to: id)
        let open = try fixture.addPapers(["概要図", "仕様書", "覚え書き"], to: id, access: .open)
        let secretariat = fixture.actor(.secretariat)
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.paper(open[0]) } }
        let meeting = try fixture.planMeeting()
        try fixture.hold(meeting, [id], releases: false)
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.paper(open[0]) } }
        try fixture.write {
            try $0.connection.execute(
                "INSERT INTO agenda_releases (meeting_id, released_by, released_at) VALUES (?, ?, '2022-08-01T00:00:00.000Z')",
                [.integer(meeting.rawValue), .integer(secretariat.accountID.rawValue)])
        }
        try fixture.put(id, in: "on_agenda")
        let version = try fixture.received("仕様書(訂正)", by: .secretariat)
        try fixture.write {
            _ = try $0.materials.replace(open[1], with: version, note: "", by: secretariat)
            _ = try $0.materials.remove(open[2], by: secretariat)
        }
        let detail = try fixture.read { try $0.publicSite.meeting(meeting) }
        let papers = try #require(detail.items.first.map { detail.papers(of: $0) })
        #expect(papers.map(\.id) == [open[0]] && papers.map(\.name) == ["資料2"] && detail.papersHidden == nil)
        #expect(try fixture.read { try $0.publicSite.paper(open[0]) }.title == "概要図")
        for hidden in open[1...] {
            #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.paper(hidden) } }
        }
        try fixture.write {
            try $0.connection.execute(
                "UPDATE councils SET materials_public = 0, materials_not_public_reason = '保護措置の詳細を含むため'")
        }
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.paper(open[0]) } }
        let closed = try fixture.read { try $0.publicSite.meeting(meeting) }
        #expect(closed.papers.values.allSatisfy(\.isEmpty) && closed.papersHidden == "保護措置の詳細を含むため")
    }

    @Test("lists longer than a page are paged through to their ends and back, no row twice")
    func paged() throws {
        let fixture = try Fixture()
        let account = fixture.account(.secretariat)
        try fixture.write { services in
            for number in 1...120 {
                try services.connection.execute(
                    """
                    INSERT INTO meetings (council_id, term_id, ordinal, ordinal_scope, title, held_on, starts_at, place,
                        form, state, open_to_public) VALUES (?, ?, ?, 'x', '第回', '2022-09-01', '10:00', '会', 'in_person',
                        'planned', 1)
                    """,
                    [
                        .integer(fixture.council.rawValue), .integer(fixture.terms[1].rawValue),
                        .integer(Int64(number)),
                    ])
                try services.connection.execute(
                    "INSERT INTO agenda_releases (meeting_id, released_by, released_at) VALUES (?, ?, ?)",
                    [
                        .integer(services.connection.lastInsertRowID), .integer(account.rawValue),
                        .text(services.now.iso),
                    ])
            }
        }
        var seen: [MeetingID] = []
        var cursor: Cursor?
        var pages: [[MeetingID]] = []
        repeat {
            let page = try fixture.read {
                try $0.publicSite.meetings(of: fixture.council, PublicQuery(text: "回"), from: cursor)
            }
            pages.append(page.rows.map(\.meeting.id))
            seen += page.rows.map(\.meeting.id)
            cursor = page.next
        } while cursor != nil
        #expect(pages.map(\.count) == [50, 50, 20] && Set(seen).count == 120)
        let last = try fixture.read {
            try $0.publicSite.meetings(
                of: fixture.council, PublicQuery(),
                from: Cursor(.before, key: "2022-09-01", id: pages[2][0].rawValue))
        }
        #expect(last.rows.map(\.meeting.id) == pages[1])
    }
}
