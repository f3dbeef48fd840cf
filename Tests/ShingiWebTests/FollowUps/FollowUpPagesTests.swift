import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The pages of the promises to the council")
struct FollowUpPagesTests {
    private let site: TestSite
    private let id: FollowUpID

    init() throws {
        site = try TestSite()
        let actor = try site.actor(.secretariat)
        id = try #require(
            try site.store.read { try $0.followUps.list(FollowUpQuery(), for: actor).rows.first?.followUp.id })
    }

    /// The meeting it is due at has been held, without what belongs to that.
    private func holdDueMeeting() throws {
        try site.store.write {
            try $0.connection.execute(
                """
                UPDATE meetings SET state = 'closed', opened_at = starts_at, closed_at = '23:00' WHERE state = 'planned'
                """)
        }
    }

    @Test("the list puts together what is to be reported next time")
    func list() throws {
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/follow-ups")
        #expect(page.status == 200 && page.heading == "宿題")
        #expect(page.html.contains("<caption>次回("))
        #expect(page.links.contains("/follow-ups/\(id)"))
        for odd in [
            "state=all&sort=-promised", "state=overdue", "state=x", "department=x", "department=1", "from=before.9.z",
        ] {
            #expect(try browser.get("/follow-ups?\(odd)").status == 200)
        }
        #expect(try site.signIn(as: .member).get("/follow-ups").status == 404)
    }

    @Test("before the meeting is held there is nothing to record")
    func tooEarly() throws {
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/follow-ups/\(id)")
        #expect(page.text.contains("後に開かれた会議はまだありません。"))
        let refused = try browser.post(
            "/follow-ups/\(id)/settlement", ["act": "report", "meeting": "1", "version": "1"])
        #expect(refused.status == 422)
        #expect(try browser.post("/follow-ups/\(id)/settlement", ["act": "burn", "version": "1"]).status == 400)
    }

    @Test("a report is recorded with its words, sent back for more, and what was typed is kept on refusal")
    func settling() throws {
        try holdDueMeeting()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/follow-ups/\(id)")
        let action = "/follow-ups/\(id)/settlement"
        let empty = try browser.submit(action, ["answer": " ", "closes": "1"])
        #expect(empty.status == 422 && empty.text.contains("報告の内容がありません。"))
        let done = try browser.submit(action, ["answer": "広報<紙>で周知した。", "closes": nil])
        #expect(done.status == 303)
        let page = try browser.follow(done)
        #expect(page.text.contains("広報<紙>で周知した。") && page.text.contains("報告済"))
        let stale = try browser.post(action, ["act": "close", "version": "1"])
        #expect(stale.status == 409 && stale.text.contains("まだ何も上書きしていません。"))
        let version = try #require(stale.field("version"))
        #expect(try browser.post(action, ["act": "continue", "due": "77777", "version": version]).status == 422)
        #expect(try browser.post(action, ["act": "continue", "due": "", "version": version]).status == 303)
    }

    @Test("an administrator reads promises and settles nothing; the clerk at the meeting does")
    func readers() throws {
        try holdDueMeeting()
        let reader = try site.signIn(as: .administrator)
        let page = try reader.get("/follow-ups/\(id)")
        #expect(page.status == 200 && !page.actions.contains("/follow-ups/\(id)/settlement"))
        _ = try reader.get("/follow-ups")
        #expect(try reader.post("/follow-ups/\(id)/settlement", ["act": "close", "version": "1"]).status == 403)
        let clerk = try site.signIn(as: .clerk)
        #expect(try clerk.get("/follow-ups/\(id)").actions.contains("/follow-ups/\(id)/settlement"))
    }

    @Test("a promise is written down in two steps: its case, then its words; nothing without words")
    func entry() throws {
        let clerk = try site.signIn(as: .clerk)
        let found = try clerk.get("/follow-ups/new?q=457")
        let link = try #require(found.links.first { $0.hasPrefix("/follow-ups/new?case=") })
        _ = try clerk.get(link)
        let empty = try clerk.submit("/follow-ups", ["text": " "])
        #expect(empty.status == 422 && empty.text.contains("宿題の内容がありません"))
        let made = try clerk.submit("/follow-ups", ["text": "周知の件数を知らせる。"])
        #expect(made.status == 303)
        let address = try #require(made["Location"])
        #expect(try clerk.get(address).text.contains("周知の件数を知らせる。"))
        _ = try clerk.get("\(address)/assignment")
        #expect(try clerk.submit("\(address)/assignment", ["department": ""]).status == 422)
        #expect(try clerk.submit("\(address)/assignment", ["department": "1"]).status == 303)
    }
}
