import ShingiDomain
import ShingiServices
import Testing

@Suite("The pages of meetings")
struct MeetingPagesTests {
    private let typed: [String: String?] = [
        "date.era": "reiwa", "date.year": "4", "date.month": "9", "date.day": "1", "starts_at": "午前10時",
        "place": "中央館8階<特別>会議室", "form": "hybrid", "openness": "open",
    ]

    @Test("the secretariat plans a meeting and sees it with date, place and quorum; it can be changed")
    func plan() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        #expect(try browser.get("/meetings/new").status == 200)
        let done = try browser.submit("/meetings", typed)
        #expect(done.status == 303)
        let page = try browser.follow(done)
        #expect(page.text.contains("令和4年9月1日(木) 午前10時"))
        #expect(page.text.contains("中央館8階<特別>会議室"))
        #expect(page.text.contains("在任16名・定足数9名"))
        let address = try #require(done["Location"])
        #expect(try browser.get("/meetings").links.contains(address))
        _ = try browser.get("\(address)/plan")
        let changed = try browser.submit("\(address)/plan", ["place": "別館"])
        #expect(try browser.follow(changed).text.contains("別館"))
    }

    @Test("a refused plan keeps what was typed and says what to mend beside each field")
    func refused() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try browser.get("/meetings/new")
        var wrong = typed
        wrong["date.year"] = "元"
        wrong["date.month"] = "4"
        wrong["starts_at"] = "25:00"
        let unreadable = try browser.submit("/meetings", wrong)
        #expect(unreadable.status == 422)
        #expect(unreadable.text.contains("令和は令和元年5月1日に始まります"))
        #expect(unreadable.text.contains("25時はありません"))
        #expect(unreadable.field("place") == "中央館8階<特別>会議室")
        #expect(unreadable.title.hasPrefix("エラー:"))
        let closed = try browser.submit("/meetings", typed.merging(["openness": "closed", "place": " "]) { $1 })
        #expect(closed.status == 422)
        #expect(closed.text.contains("非公開とする理由がありません"))
        #expect(closed.text.contains("場所がありません"))
        let noTerm = try browser.submit("/meetings", typed.merging(["date.year": "60"]) { $1 })
        #expect(noTerm.status == 422)
        let empty = try browser.post("/meetings")
        #expect(empty.status == 422)
    }

    @Test("of two people who change one plan the second sees both")
    func conflict() throws {
        let site = try TestSite()
        let address = try Self.planned(on: site)
        let first = try site.signIn(as: .secretariat)
        let second = try site.signIn(as: .secretariat)
        for browser in [first, second] { _ = try browser.get("\(address)/plan") }
        #expect(try first.submit("\(address)/plan", ["place": "別館"]).status == 303)
        let refused = try second.submit("\(address)/plan", ["place": "本館"])
        #expect(refused.status == 409)
        #expect(refused.text.contains("別館"))
        #expect(refused.field("place") == "本館")
        #expect(try second.submit("\(address)/plan").status == 303)
    }

    @Test("who may read meetings reads them; planning and building are the secretariat's", arguments: Role.allCases)
    func rights(role: Role) throws {
        let site = try TestSite()
        let address = try Self.planned(on: site)
        let browser = try site.signIn(as: role)
        let reads = role != .department
        #expect(try browser.get("/meetings").status == (reads ? 200 : 404))
        #expect(try browser.get(address).status == (reads ? 200 : 404))
        for path in ["/meetings/new", "\(address)/plan", "\(address)/agenda"] {
            #expect(try browser.get(path).status == (role == .secretariat ? 200 : 404))
        }
        #expect(try browser.get("/meetings/999999").status == 404)
        let acts = ["/meetings", "\(address)/plan", "\(address)/agenda", "\(address)/agenda_items"]
        guard role != .secretariat else { return }
        _ = try browser.get("/cases")
        for path in acts + ["\(address)/agenda_releases"] {
            #expect(try browser.post(path).status == 403)
        }
    }

    @Test("absurd addresses and filters are no faults of ours")
    func absurd() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        for path in ["/meetings/0", "/meetings/-1", "/meetings/99999999999999999999", "/meetings/1/agendas"] {
            #expect(try browser.get(path).status == 404)
        }
        let query = "term=x&year=99999999999999999999&state=held&sort=-place&from=after.x."
        #expect(try browser.get("/meetings?\(query)").status == 200)
        #expect(try browser.get("/meetings?year=2050").text.contains("条件に合う会議はありません"))
    }

    static func planned(on site: TestSite) throws -> String {
        let actor = try site.actor(.secretariat)
        let date = try #require(CivilDate(year: 2022, month: 9, day: 1))
        let time = try #require(TimeOfDay(hour: 10, minute: 0))
        let plan = MeetingPlan(date: date, startsAt: time, place: "会議室", form: .hybrid)
        return "/meetings/\(try site.store.write { try $0.meetings.plan(plan, by: actor) })"
    }
}
