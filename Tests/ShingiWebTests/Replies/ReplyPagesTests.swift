import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The pages of the replies")
struct ReplyPagesTests {
    private let site: TestSite

    init() throws {
        site = try TestSite()
    }

    /// An issued reply of the demo, made a draft again: the demo has answered everything it decided.
    private func draft() throws -> ReplyID {
        let id = try #require(try rows().first?.id)
        try site.store.write { services in
            let connection = services.connection
            try connection.execute("DROP TRIGGER replies_stay")
            try connection.execute("DELETE FROM reply_handouts WHERE reply_id = ?", [.id(id)])
            try connection.execute(
                """
                UPDATE replies SET number = NULL, number_scope = NULL, number_text = NULL, replied_on = NULL,
                    body = NULL, issued_by = NULL, issued_at = NULL WHERE id = ?
                """, [.integer(id.rawValue)])
            try connection.execute(
                "UPDATE cases SET state = 'decided' WHERE id = (SELECT case_id FROM reply_cases WHERE reply_id = ?)",
                [.integer(id.rawValue)])
        }
        return id
    }

    private func rows() throws -> [ReplyRow] {
        let actor = try site.actor(.secretariat)
        return try site.store.read { try $0.replies.list(ReplyQuery(), for: actor).rows }
    }

    @Test("the list shows number, date, case and outcome, and what it is narrowed by")
    func list() throws {
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/replies")
        let row = try #require(try rows().first)
        #expect(page.status == 200 && page.heading == "答申")
        #expect(page.text.contains(row.number ?? "?"))
        #expect(page.links.contains("/replies/\(row.id)"))
        #expect(try browser.get("/replies?q=%E3%81%AA%E3%81%84%E8%A8%80%E8%91%89").text.contains("条件に合う答申はありません。"))
        for odd in [
            "sort=-number", "sort=x", "from=after.x.y", "year=99999999", "year=-1", "state=x", "from=after.1.a",
        ] {
            #expect(try browser.get("/replies?\(odd)").status == 200)
        }
    }

    @Test("a draft is read, dated and numbered; the page then stands as it left the house")
    func issuing() throws {
        let id = try draft()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/replies/\(id)")
        #expect(page.text.contains("下書き"))
        #expect(page.text.contains("答申すると、番号・日付・内容は変えられません。"))
        #expect([page.field("date.era"), page.field("date.year"), page.field("date.month")] == ["reiwa", "4", "7"])
        let early = try browser.submit("/replies/\(id)/issuance", ["date.month": "5", "date.day": "1"])
        #expect(early.status == 422 && early.title.hasPrefix("エラー:"))
        #expect(early.text.contains("答申の日付が議決の日"))
        #expect(early.field("date.month") == "5")
        let impossible = try browser.submit("/replies/\(id)/issuance", ["date.month": "13", "date.day": "1"])
        #expect(impossible.status == 422)
        let done = try browser.submit("/replies/\(id)/issuance", ["date.month": "7", "date.day": "22"])
        #expect(done.status == 303)
        let issued = try browser.follow(done)
        #expect(issued.text.contains("令和4年7月22日"))
        #expect(issued.text.contains("議決") || issued.text.contains("答申済"))
        #expect(!issued.actions.contains("/replies/\(id)/issuance"))
        let again = try browser.post(
            "/replies/\(id)/issuance",
            ["fingerprint": "", "date.era": "reiwa", "date.year": "4", "date.month": "7", "date.day": "23"])
        #expect(again.status == 422 && again.text.contains("出した答申は変えられません。"))
        #expect(try browser.post("/replies/\(id)/issuance", ["date.year": "4"]).status == 400)
    }

    @Test("who may not issue has no form, and posting is refused; a member does not even see a draft")
    func rights() throws {
        let id = try draft()
        let clerk = try site.signIn(as: .clerk)
        #expect(try !clerk.get("/replies/\(id)").actions.contains("/replies/\(id)/issuance"))
        #expect(try clerk.post("/replies/\(id)/issuance", ["fingerprint": ""]).status == 403)
        let member = try site.signIn(as: .member)
        #expect(try member.get("/replies/\(id)").status == 404)
        #expect(try member.get("/replies").status == 200)
        #expect(try site.browser().get("/public/replies/\(id)").status == 404)
        #expect(try site.browser().get("/replies/\(id)").status != 200)
        #expect(try clerk.get("/replies/999999999999").status == 404)
    }
}
