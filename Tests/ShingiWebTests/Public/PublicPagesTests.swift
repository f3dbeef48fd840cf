import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The public site")
struct PublicPagesTests {
    private let site: TestSite

    init() throws {
        site = try TestSite()
    }

    @Test("meetings and replies are read without signing in, indexed, and the same for everybody")
    func home() throws {
        let page = try site.browser().get("/public")
        #expect(page.status == 200)
        #expect(page.html.contains(#"content="index, follow""#))
        #expect(page["Cache-Control"] == "public, max-age=60")
        #expect(page["Set-Cookie"] == nil)
        #expect(page.links.contains { $0.hasPrefix("/public/meetings/") })
        #expect(page.links.contains { $0.hasPrefix("/public/replies/") })
        let signedIn = try site.signIn(as: .secretariat).get("/public")
        #expect(signedIn.body == page.body)
        #expect(!page.html.contains("/materials/") && !page.html.contains("/cases/"))
    }

    @Test("every link of the public site leads to a public page")
    func links() throws {
        let browser = site.browser()
        for link in try browser.get("/public").links where link.hasPrefix("/public") {
            let page = try browser.get(link.replacing("&amp;", with: "&"))
            #expect(page.status == 200, "\(link)")
            #expect(
                page.links.allSatisfy { $0.hasPrefix("/public") || $0.hasPrefix("#") || $0 == "/" || $0 == "/sign-in" })
        }
    }

    @Test("an answer that has not changed is not sent again")
    func conditional() throws {
        let browser = site.browser()
        for path in ["/public", "/public/calendar.ics", "/public/feed.atom"] {
            let tag = try #require(try browser.get(path)["ETag"])
            let again = try browser.request("GET", path, headers: [("If-None-Match", tag)])
            #expect(again.status == 304 && again.body.isEmpty)
        }
    }

    @Test(
        "what was not released or issued is not there, by any address",
        arguments: [
            "/public/meetings/%", "/public/meetings/%?council=1", "/meetings/%", "/meetings/%/agenda",
        ])
    func unreleased(_ pattern: String) throws {
        let id = try site.store.write { services in
            for sql in [
                "DROP TRIGGER released_items_remain", "DELETE FROM released_items", "DELETE FROM agenda_releases",
            ] {
                try services.connection.execute(sql)
            }
            return try services.connection.first("SELECT max(id) FROM meetings") { try $0.integer(0) } ?? 0
        }
        let page = try site.browser().get(pattern.replacing("%", with: "\(id)"))
        #expect(page.status != 200 && !page.text.contains("次第"))
        #expect(try !site.browser().get("/public").links.contains { $0.hasPrefix("/public/meetings/") })
        #expect(try !site.browser().get("/public/calendar.ics").html.contains("VEVENT"))
        #expect(try !site.browser().get("/public/feed.atom").html.contains("/public/meetings/"))
    }

    @Test(
        "a search goes over all years, and odd addresses are no fault",
        arguments: [
            ("/public?q=%25", 200), ("/public?q=%E5%A7%94%E8%A8%97", 200), ("/public?year=1", 200),
            ("/public?year=x", 200),
            ("/public?council=1&year=2022", 200), ("/public?council=99", 404), ("/public?council=x", 404),
            ("/public/feed.atom?council=99", 404), ("/public/meetings/99999", 404), ("/public/replies/x", 404),
            ("/public/meetings/99999999999999999999", 404),
        ])
    func addresses(_ path: String, _ status: Int) throws {
        #expect(try site.browser().get(path).status == status)
    }

    @Test("the calendar has an event for each meeting, the feed an entry for each thing released")
    func feeds() throws {
        let calendar = try site.browser().get("/public/calendar.ics")
        #expect(calendar["Content-Type"] == "text/calendar; charset=utf-8")
        #expect(calendar.html.contains("DTSTART;TZID=Asia/Tokyo:20220728T"))
        let feed = try site.browser().get("/public/feed.atom")
        #expect(feed["Content-Type"] == "application/atom+xml; charset=utf-8")
        #expect(feed.html.contains("<entry>") && feed.html.contains("/public/replies/"))
        #expect(feed.html.contains("href=\"http://127.0.0.1:"))
    }

    @Test("several councils are chosen from first")
    func chooser() throws {
        try site.store.write {
            _ = try $0.councils.create(
                NewCouncil(
                    name: "隣の市の審議会", municipality: "隣の市", secretariat: "総務課", addressee: "市長",
                    settings: CouncilSettings()))
        }
        let page = try site.browser().get("/public")
        #expect(page.text.contains("隣の市の審議会") && page.links.contains("/public?council=1"))
        #expect(try site.browser().get("/public?council=2").text.contains("公開された会議はありません。"))
        #expect(try site.browser().get("/public/calendar.ics").status == 404)
    }
}
