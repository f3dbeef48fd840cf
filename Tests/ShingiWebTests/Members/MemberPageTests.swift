import HTTP
import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite struct MemberPageTests {
    private func date(_ name: String, _ year: String, _ month: String, _ day: String) -> [String: String?] {
        ["\(name).era": "reiwa", "\(name).year": year, "\(name).month": month, "\(name).day": day]
    }

    @Test("the list says how many are in office and how many a meeting needs, today and in each term")
    func standing() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        #expect(try browser.get("/members").text.contains("在任16名、定足数9名"))
        let terms = try browser.get("/terms")
        #expect(terms.text.contains("第13期の委員"))
        #expect(terms.text.contains("在任16名、定足数9名(令和4年6月30日)"))
    }

    @Test("a member is registered, resigns, and the quorum follows")
    func life() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try browser.get("/members/new")
        let changes = ["name": "新任 二郎", "kana": "しんにん じろう", "seat": "citizen"] as [String: String?]
        let member = try browser.follow(try browser.submit("/members", changes))
        #expect(member.heading == "新任 二郎")
        #expect(try browser.get("/members").text.contains("在任17名、定足数9名"))
        let end = try #require(member.links.first { $0.hasSuffix("/end") })
        _ = try browser.get(end)
        let outside = try browser.submit(
            end, date("last", "9", "1", "1").merging(["reason": "resigned"]) { $1 })
        #expect(outside.status == 422)
        #expect(outside.text.contains("委嘱期間"))
        #expect(outside.field("last.year") == "9")
        let missing = try browser.submit(
            end, date("last", "4", "7", "31").merging(["reason": String?.none]) { $1 })
        #expect(missing.text.contains("終える理由を選んでください。"))
        let done = try browser.submit(end, date("last", "4", "7", "31").merging(["reason": "resigned"]) { $1 })
        #expect(done.status == 303)
        #expect(try browser.follow(done).text.contains("辞職"))
    }

    @Test("a second chair is refused with the sentence that says why, and everything typed stays")
    func secondChair() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let list = try browser.get("/members?" + FormValues(["q": "うえの"]).urlEncoded)
        let member = try browser.get(
            try #require(list.links.first { $0.hasPrefix("/members/") && !$0.hasSuffix("/new") }))
        let path = try #require(member.links.first { $0.hasSuffix("/offices") })
        _ = try browser.get(path)
        let page = try browser.submit(path, ["office": "chair"])
        #expect(page.status == 422)
        #expect(page.text.contains("会長が同時に2人います"))
        #expect(page.field("office") == "chair")
    }

    @Test("a term that overlaps another is refused", arguments: [("14", "7月"), ("0", "1から999"), ("x", "1から999")])
    func term(ordinal: String, message: String) throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try browser.get("/terms/new")
        let page = try browser.submit("/terms", date("from", "6", "6", "30").merging(["ordinal": ordinal]) { $1 })
        #expect(page.status == 422)
        #expect(page.field("ordinal") == ordinal)
        #expect(page.text.contains(ordinal == "14" ? "第13期と第14期の期間が重なっています。" : message))
    }

    @Test("an impossible date is refused at its field: 令和1年4月30日 was Heisei")
    func impossibleDate() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try browser.get("/terms/new")
        let page = try browser.submit("/terms", date("from", "1", "4", "30"))
        #expect(page.status == 422)
        #expect(page.text.contains("平成"))
    }

    @Test("others than 管理者 and 事務局 find no register", arguments: [Role.clerk, .department, .member])
    func others(role: Role) throws {
        let browser = try TestSite().signIn(as: role)
        for path in ["/members", "/members/1", "/terms", "/appointments/1/end"] {
            #expect(try browser.get(path).status == 404)
        }
    }

    @Test(
        "what does not exist is not found",
        arguments: ["/members/999", "/members/0", "/appointments/999/end", "/offices/999/end"])
    func missing(path: String) throws {
        #expect(try TestSite().signIn(as: .secretariat).get(path).status == 404)
    }
}
