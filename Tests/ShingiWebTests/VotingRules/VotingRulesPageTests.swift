import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("Pages of the rules a council decides by") struct VotingRulesPageTests {
    private let date = ["from.era": "reiwa", "from.year": "9", "from.month": "4", "from.day": "1"]

    @Test("the rules in force are shown, a change is registered for a day and may be taken back")
    func change() throws {
        let browser = try TestSite().signIn(as: .administrator)
        let page = try browser.get("/council/rules")
        #expect(page.text.contains("当初からの規則 適用中") && page.text.contains("在任委員の過半数"))
        _ = try browser.get("/council/rules/new")
        let done = try browser.submit(
            "/council/rules", date.merging(["quorum_share": "two_thirds", "chair_vote": "always"]) { $1 })
        #expect(done.status == 303)
        let list = try browser.follow(done)
        #expect(list.text.contains("令和9年4月1日(木)から") && list.text.contains("在任委員の3分の2以上"))
        let back = try browser.submit("/council/rules/2027-04-01/removal")
        #expect(try !browser.follow(back).text.contains("3分の2以上"))
    }

    @Test(
        "what can't be reckoned by is refused at its field, and everything typed stays",
        arguments: [
            ("quorum_base", "all_seats", "委員の定数をもとに数えるときは、定数を入れてください。"), ("seats", "二十", "数字で入れてください。"),
            ("seats", "0", "1から500まで"), ("from.year", "", "年"), ("passing_share", "most", "どれか一つを選んでください。"),
            ("web_counts", "maybe", "どちらかを選んでください。"), ("from.year", "4", "今の規則で行われています"),
        ])
    func refused(name: String, value: String, message: String) throws {
        let browser = try TestSite().signIn(as: .administrator)
        _ = try browser.get("/council/rules/new")
        var fields = date.merging(["quorum_article": "条例第9条"]) { $1 }
        fields[name] = value
        let page = try browser.submit("/council/rules", fields)
        #expect(page.status == 422)
        #expect(page.text.contains(message), "\(page.text)")
        #expect(page.field("quorum_article") == "条例第9条")
        #expect(try !browser.get("/council/rules").text.contains("条例第9条"))
    }
}
