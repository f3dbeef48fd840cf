import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The pages of the minutes")
struct MinutesPagesTests {
    private let site: TestSite
    private let held = MeetingID(rawValue: 1)

    init() throws {
        site = try TestSite()
        let secretariat = try site.actor(.secretariat)
        try site.store.write { [held] in try $0.minutes.begin(held, by: secretariat) }
    }

    private static let record = "【会 長】 夕凪さんの件です。\n\n【環境課長】 夕凪　さんには電話で伝えました。"

    @Test("a record is read, its speakers are asked for, and nothing is stored before that")
    func importing() throws {
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/meetings/1/minutes/import")
        #expect(page.heading == "発言記録の取り込み")
        let empty = try browser.upload("/meetings/1/minutes/preview", ["text": " "], files: [])
        #expect(empty.status == 422 && empty.title.hasPrefix("エラー:"))
        let preview = try browser.upload("/meetings/1/minutes/preview", ["text": Self.record], files: [])
        #expect(preview.status == 200 && preview.text.contains("まだ保存していません。"))
        #expect(preview.text.contains("「環境課長」(1件)"))
        let unnamed = try browser.submit("/meetings/1/minutes/import", ["speaker.1": ""])
        #expect(unnamed.status == 422 && unnamed.text.contains("発言者を選んでください。"))
        let done = try browser.submit("/meetings/1/minutes/import", ["speaker.1": "department"])
        #expect(done.status == 303)
        #expect(try browser.get("/meetings/1/minutes").text.contains("発言2件"))
    }

    @Test("a text file that Windows saved in Shift_JIS is read; a picture is not")
    func files() throws {
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/meetings/1/minutes/import")
        // ○会長 始めます。
        let bytes: [UInt8] = [
            0x81, 0x9B, 0x89, 0xEF, 0x92, 0xB7, 0x20, 0x8E, 0x6E, 0x82, 0xDF, 0x82, 0xDC, 0x82, 0xB7, 0x81, 0x42,
        ]
        let read = try browser.upload(
            "/meetings/1/minutes/preview", files: [("file", "会議録.txt", "text/plain", bytes)])
        #expect(read.status == 200 && read.text.contains("始めます。"))
        let picture = try browser.upload(
            "/meetings/1/minutes/preview", files: [("file", "絵.txt", "text/plain", [0x89, 0x50, 0x4E, 0x47, 0, 0])])
        #expect(picture.status == 422 && picture.text.contains("文字として読み取れないファイルです。"))
    }

    @Test("what is withheld is in no page, feed, calendar, search, download or list of changes that others see")
    func withheld() throws {
        let (secretariat, chair) = (try site.actor(.secretariat), "条例第7条第2号")
        try site.store.write { [held] services in
            try services.minutesImports.import(Self.record, answers: [:], into: held, by: secretariat)
            try services.minutesRounds.send(held, due: services.now.civilDate, signer: nil, by: secretariat)
            try services.minutesRounds.close(held, by: secretariat)
            for member in try services.minutes.detail(of: held, for: secretariat).round?.members ?? []
            where member.signs {
                try services.minutesRounds.sign(held, as: member.member, by: secretariat)
            }
            try services.connection.execute(
                "UPDATE meetings SET state = 'closed', opened_at = '10:00', closed_at = '11:00' WHERE id = 2")
            try services.minutesRounds.approve(held, at: MeetingID(rawValue: 2), by: secretariat)
            try services.minutesPublications.withhold("夕凪", in: nil, because: chair, of: held, by: secretariat)
            try services.minutesPublications.publish(held, by: secretariat)
        }
        let visitor = site.browser()
        let page = try visitor.get("/public/minutes/1")
        #expect(page.status == 200 && page.text.contains("●●●さんの件です。") && page.text.contains(chair))
        #expect(try visitor.get("/public/feed.atom").html.contains("の会議録"))
        for path in ["/public/minutes/1", "/public/meetings/1", "/public", "/public/feed.atom", "/public/calendar.ics"]
        {
            #expect(try !visitor.get(path).html.contains("夕凪"), "\(path)")
        }
        let found = "/public?q=%E3%81%95%E3%82%93%E3%81%AE%E4%BB%B6"
        #expect(try visitor.get(found).links.contains("/public/meetings/1"))
        let sought = "/public?q=%E5%A4%95%E5%87%AA"
        #expect(try !visitor.get(sought).links.contains("/public/meetings/1"))
        let department = try site.signIn(as: .department)
        for path in ["/meetings/1/minutes", "/meetings/1/minutes/publication"] {
            #expect(try [403, 404].contains(department.get(path).status))
        }
        let administrator = try site.signIn(as: .administrator)
        #expect(try !administrator.get("/audit").html.contains("夕凪"))
    }
}
