import HTTP
import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("The pages of subcommittees")
struct SubcommitteePageTests {
    private func since(_ year: String, _ month: String, _ day: String) -> [String: String?] {
        ["from.era": "reiwa", "from.year": year, "from.month": month, "from.day": day]
    }

    /// The address of a new one with its first three members.
    private func founded(_ browser: Browser) throws -> String {
        _ = try browser.get("/subcommittees/new")
        let page = try browser.follow(
            browser.submit("/subcommittees", since("4", "7", "1").merging(["name": "情報公開部会"]) { $1 }))
        #expect(page.heading == "情報公開部会")
        let address = try #require(page.links.first { $0.hasSuffix("/memberships") })
        for (member, office) in [("1", "chair"), ("2", "member"), ("3", "member")] {
            _ = try browser.get(address)
            let added = try browser.submit(
                address, since("4", "7", "1").merging(["member": member, "office": office]) { $1 })
            #expect(added.status == 303)
        }
        return String(address.dropLast("/memberships".count))
    }

    @Test("one is registered, gets members and a quorum of its own, and has its meeting")
    func life() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        #expect(try browser.get("/subcommittees").text.contains("部会はまだありません。"))
        #expect(try !browser.get("/meetings/new").text.contains("会議体"))
        let address = try founded(browser)
        #expect(try browser.get(address).text.contains("委員3名、定足数2名"))
        #expect(try browser.get("/subcommittees").text.contains("委員3名、定足数2名"))
        let form = try browser.get("/meetings/new")
        #expect(form.text.contains("情報公開部会 第十三期・第1回"))
        let date = ["date.era": "reiwa", "date.year": "4", "date.month": "9", "date.day": "1"] as [String: String?]
        let changes = date.merging(["starts_at": "10:00", "place": "会議室", "subcommittee": "1"]) { $1 }
        let early = try browser.submit("/meetings", changes.merging(["date.month": "6"]) { $1 })
        #expect(early.status == 422)
        #expect(early.text.contains("この期間の日にしてください。"))
        #expect(early.field("subcommittee") == "1")
        let meeting = try browser.follow(browser.submit("/meetings", changes))
        #expect(meeting.heading.contains("情報公開部会 第十三期・第1回"))
        #expect(meeting.text.contains("在任3名・定足数2名"))
    }

    @Test("what cannot be is said at the field, and everything typed stays")
    func refused() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try browser.get("/subcommittees/new")
        let nameless = try browser.submit(
            "/subcommittees", since("4", "7", "1").merging(["name": " ", "remit": "公開の<請求>"]) { $1 })
        #expect(nameless.status == 422)
        #expect(nameless.text.contains("部会の名称を入力してください。"))
        #expect(nameless.field("remit") == "公開の<請求>")
        let address = try founded(browser)
        _ = try browser.get("\(address)/memberships")
        let twice = try browser.submit(
            "\(address)/memberships", since("4", "7", "20").merging(["member": "2", "office": "member"]) { $1 })
        #expect(twice.status == 422)
        #expect(twice.text.contains("すでに部会に所属しています。"))
        #expect(twice.field("from.day") == "20")
        let backwards = try browser.submit(
            "\(address)/memberships",
            since("4", "7", "20").merging([
                "member": "5", "office": "member", "to.era": "reiwa", "to.year": "4", "to.month": "7", "to.day": "1",
            ]) { $1 })
        #expect(backwards.text.contains("終わりの日は、初めの日と同じかあとにしてください。"))
    }

    @Test("a membership ends with a day, and of two who change the register the second sees both")
    func changes() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let address = try founded(browser)
        let end = try #require(browser.get(address).links.first { $0.hasSuffix("/end") })
        _ = try browser.get(end)
        let day = ["last.era": "reiwa", "last.year": "4", "last.month": "7", "last.day": "10"] as [String: String?]
        #expect(try browser.submit(end, day.merging(["last.month": "6"]) { $1 }).status == 422)
        #expect(try browser.submit(end, day).status == 303)
        #expect(try browser.get(address).text.contains("委員2名、定足数2名"))
        let stale = try browser.submit(address, ["name": "公開部会", "version": "9"])
        #expect(stale.status == 409)
        #expect(stale.text.contains("今の内容"))
        _ = try browser.get(address)
        #expect(try browser.submit(address, ["name": "公開部会"]).status == 303)
        #expect(try browser.get(address).heading == "公開部会")
    }
}
