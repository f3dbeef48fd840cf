import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("The pages of a member before the meeting")
struct ReviewPagesTests {
    private let site: TestSite
    private let member: Browser

    init() throws {
        site = try TestSite()
        member = try site.signIn(as: .member)
    }

    @Test("a read mark leads to the next item, and everything typed is kept with it")
    func reading() throws {
        let list = try member.get("/meetings/2/review")
        #expect(list.text.contains("12件のうち0件を読みました"))
        let first = try #require(list.links.first { $0.hasPrefix("/agenda_items/") })
        _ = try member.get(first)
        let next = try member.submit(first, ["note": "要録の3頁を見る。", "stance": "speak", "done": "1"])
        #expect(
            next.status == 303 && next["Location"]?.hasPrefix("/agenda_items/") == true && next["Location"] != first)
        let again = try member.get(first)
        #expect(again.field("note") == "要録の3頁を見る。" && again.field("stance") == "speak")
        #expect(again.text.contains("既読") && again.text.contains("当日発言希望(未送信)"))
    }

    @Test("what is sent is on the page of the staff, on the screen of the day, and nowhere before")
    func sending() throws {
        let clerk = try site.signIn(as: .clerk)
        _ = try member.get("/agenda_items/8/review")
        _ = try member.submit("/agenda_items/8/review", ["stance": "speak", "question": "委託先はどこですか。"])
        #expect(try !clerk.get("/meetings/2/reviews").text.contains("委託先はどこですか。"))
        _ = try member.get("/meetings/2/review")
        #expect(try member.submit("/meetings/2/review_sendings").status == 303)
        let page = try clerk.get("/meetings/2/reviews")
        #expect(page.text.contains("委託先はどこですか。") && page.text.contains("当日発言希望:"))
        #expect(try clerk.get("/meetings/2/day").text.contains("発言希望1"))
        _ = try member.get("/agenda_items/8/review")
        let nothing = try member.post("/meetings/2/review_sendings")
        #expect(nothing.status == 422 && nothing.text.contains("送るものがありません"))
    }

    @Test("a stance that no page offers, and a question beyond measure, are refused and are no fault of ours")
    func refusals() throws {
        _ = try member.get("/agenda_items/8/review")
        #expect(try member.post("/agenda_items/8/review", ["stance": "x"]).status == 400)
        _ = try member.get("/agenda_items/8/review")
        let long = String(repeating: "長", count: AgendaReview.longestText + 1)
        let refused = try member.submit("/agenda_items/8/review", ["question": long, "note": "控え"])
        #expect(refused.status == 422 && refused.field("question") == long && refused.field("note") == "控え")
        #expect(try member.get("/agenda_items/999/review").status == 404)
    }
}
