import ShingiDomain
import ShingiServices
import Testing

@Suite("The pages of an agenda")
struct AgendaPagesTests {
    @Test("an entry is added, counted, moved and taken off by buttons alone")
    func build() throws {
        let site = try TestSite()
        let address = try MeetingPagesTests.planned(on: site)
        let browser = try site.signIn(as: .secretariat)
        for (title, pages) in [("前回の要録", "21"), ("委員の紹介", "")] {
            _ = try browser.get("\(address)/agenda")
            let added = try browser.submit("\(address)/agenda_items", ["title": title, "page_count": pages])
            #expect(added.status == 303)
            #expect(added["Location"]?.contains("#item-") == true)
        }
        var page = try browser.get("\(address)/agenda")
        let items = page.form(action: "\(address)/agenda")?.map(\.0).filter { $0.hasPrefix("pages.") } ?? []
        #expect(items.count == 2)
        let second = try #require(items.last?.dropFirst(6))
        // A count that was typed and not saved yet survives the move.
        let moved = try browser.submit("\(address)/agenda", ["pages.\(second)": "３", "_act": "up:\(second)"])
        #expect(moved["Location"] == "\(address)/agenda#up-\(second)")
        page = try browser.get(address)
        #expect(page.text.contains("1 委員の紹介 資料を加える (委員の紹介) P1～P3 2 前回の要録 資料を加える (前回の要録) P4～P24"))
        _ = try browser.get("\(address)/agenda")
        #expect(try browser.submit("\(address)/agenda", ["_act": "remove:\(second)"]).status == 303)
        #expect(try !browser.get(address).text.contains("委員の紹介"))
    }

    @Test("a wrong page count is refused beside its field with everything typed kept")
    func wrongCount() throws {
        let (_, address, browser) = try withItem()
        let name = try #require(
            browser.page?.form(action: "\(address)/agenda")?.map(\.0).first { $0.hasPrefix("pages.") })
        let refused = try browser.submit("\(address)/agenda", [name: "10000", "_act": "arrange"])
        #expect(refused.status == 422)
        #expect(refused.field(name) == "10000")
        #expect(refused.text.contains("0から9999までの数"))
    }

    @Test("an entry without a title, of a kind not offered, or of an absurd case is refused and is no fault of ours")
    func wrongItems() throws {
        let (_, address, browser) = try withItem()
        let path = "\(address)/agenda_items"
        let untitled = try browser.post(path, ["kind": "report", "title": " ", "page_count": "5"])
        #expect(untitled.status == 422)
        #expect(untitled.field("kind") == "report")
        #expect(untitled.field("page_count") == "5")
        #expect(try browser.post(path, ["kind": "consultation", "title": "件名"]).status == 422)
        #expect(try browser.post(path, ["kind": "x", "title": "件名"]).status == 422)
        #expect(try browser.post(path, ["kind": "report", "title": "件名", "follow_up": "99"]).status == 422)
        #expect(try browser.post(path, ["kind": "report", "title": "件名", "follow_up": "x"]).status == 400)
        #expect(try browser.post(path, ["case": "-1"]).status == 400)
        #expect(try browser.post(path, ["case": "999999"]).status == 404)
        #expect(try browser.post("\(address)/agenda", ["_act": "burn:1"]).status == 400)
        #expect(try browser.post("\(address)/agenda", ["_act": "up:999999"]).status == 422)
    }

    @Test("members read the agenda once it was released, and are told so before")
    func release() throws {
        let (site, address, browser) = try withItem()
        let member = try site.signIn(as: .member)
        #expect(try member.get(address).text.contains("次第はまだ公開されていません"))
        #expect(try browser.get("\(address)/agenda_releases").text.contains("前回の要録"))
        #expect(try browser.submit("\(address)/agenda_releases").status == 303)
        let seen = try member.get(address)
        #expect(seen.text.contains("前回の要録"))
        #expect(!seen.text.contains("次第を組む"))
        #expect(try member.get("\(address)/agenda_releases").status == 404)
    }

    @Test("an empty agenda is not released")
    func empty() throws {
        let site = try TestSite()
        let address = try MeetingPagesTests.planned(on: site)
        let page = try site.signIn(as: .secretariat).get("\(address)/agenda_releases")
        #expect(page.status == 422)
    }

    /// A meeting with one entry, and the builder's page before the secretariat.
    private func withItem() throws -> (TestSite, String, Browser) {
        let site = try TestSite()
        let address = try MeetingPagesTests.planned(on: site)
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("\(address)/agenda")
        _ = try browser.submit("\(address)/agenda_items", ["title": "前回の要録"])
        _ = try browser.get("\(address)/agenda")
        return (site, address, browser)
    }
}
