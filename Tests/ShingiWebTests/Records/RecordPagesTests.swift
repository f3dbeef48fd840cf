import Documents
import HTTP
import SQLite
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices
@testable import ShingiWeb

/// On the demo: a meeting of June 2022 that was held, with fifteen at the opening and a sixteenth later, and one that is
/// planned.
@Suite("Documents put together from the records")
struct RecordPagesTests {
    private static func words(_ answer: WebPage) throws -> String {
        guard let xml = try ZipArchive(answer.body).contents(of: "word/document.xml") else { return "" }
        return try XMLReader.document(xml).root.text
    }

    @Test("the attendance book of a meeting says who was there, the quorum, and the departments; in Word the same")
    func attendanceBook() throws {
        let staff = try TestSite().signIn(as: .clerk)
        #expect(try staff.get("/meetings/1").links.contains("/meetings/1/attendance_book"))
        let page = try staff.get("/meetings/1/attendance_book")
        let file = try Self.words(try staff.get("/meetings/1/attendance_book.docx"))
        for text in ["委員16名中15名出席、定足数9名", "出席16名(会場11名、Web5名)、欠席0名", "10:12遅参", "政策経営部区政情報課", "区議会選出", "傍聴"] {
            #expect(page.text.contains(text) && file.contains(text), "\(text)")
        }
        #expect(!page.text.contains("署名") && !file.contains("署名") && !file.contains("{{"))
    }

    @Test("before a meeting it is a sheet to be signed, with what each member has answered")
    func signing() throws {
        let site = try TestSite()
        let secretariat = try site.actor(.secretariat)
        let member = try #require(try site.actor(.member).memberID)
        try site.store.write {
            try $0.attendanceReplies.note(
                AttendanceReply(member: member, answer: .web, channel: .phone), to: MeetingID(rawValue: 2),
                by: secretariat)
        }
        let staff = try site.signIn(as: .secretariat)
        let page = try staff.get("/meetings/2/attendance_book")
        let file = try Self.words(try staff.get("/meetings/2/attendance_book.docx"))
        for text in ["委員16名、定足数9名", "署名", "出席(Web)", "保健予防課"] {
            #expect(page.text.contains(text) && file.contains(text), "\(text)")
        }
        #expect(!page.text.contains("遅参") && !page.text.contains("傍聴"))
    }

    @Test(
        "the year's book has a column for each meeting and what each member's attendance comes to; or says that none was held"
    )
    func attendanceTable() throws {
        let staff = try TestSite().signIn(as: .administrator)
        #expect(try staff.get("/meetings?year=2022").links.contains("/attendance_books/2022"))
        let page = try staff.get("/attendance_books/2022")
        let file = try Self.words(try staff.get("/attendance_books/2022/book.docx"))
        for text in ["第十二期・第15回", "16名中16名", "○ 出席、◎ 出席(Web)", "対象"] {
            #expect(page.text.contains(text) && file.contains(text), "\(text)")
        }
        #expect(page.links.contains("/meetings/1/attendance_book") && !file.contains("{{"))
        #expect(try staff.get("/attendance_books/2010").text.contains("平成22年度に終わった会議はまだありません。"))
        #expect(try Self.words(try staff.get("/attendance_books/2010/book.docx")).contains("終わった会議はありません"))
        for odd in ["/attendance_books/22", "/attendance_books/99999", "/attendance_books/x"] {
            #expect(try staff.get(odd).status == 404, "\(odd)")
        }
    }

    @Test("thirteen meetings stand in two tables, and on paper each page of a table has its head")
    func longYear() throws {
        let isPrinting = PDFReading.isPossible
        let site = try TestSite(tools: isPrinting ? DocumentTools() : DocumentTools(searchPath: ""))
        try site.store.write { services in
            for day in 10...21 {
                try services.connection.execute(
                    """
                    INSERT INTO meetings (council_id, term_id, ordinal, ordinal_scope, title, held_on, starts_at, place, form,
                        state, opened_at, closed_at, open_to_public)
                    SELECT council_id, term_id, ?1, 'test', '臨時会' || ?1, '2022-06-' || ?1, '10:00', '会議室', 'in_person',
                        'closed', '10:00', '11:00', 1 FROM meetings WHERE id = 1
                    """, [.integer(Int64(day))])
            }
        }
        let staff = try site.signIn(as: .secretariat)
        let page = try staff.get("/attendance_books/2022")
        #expect(page.text.contains("会議1～12") && page.text.contains("会議13") && !page.text.contains("会議1～13"))
        let file = try Self.words(try staff.get("/attendance_books/2022/book.docx"))
        #expect(file.contains("会議1～12") && file.contains("会議13") && file.contains("臨時会21"))
        guard isPrinting else { return }
        let pages = try PDFReading(try staff.get("/attendance_books/2022/book.pdf").body).texts()
        #expect(pages.count > 1 && pages.allSatisfy { $0.contains("氏名") })
    }

    @Test("a written meeting's book and record speak of answers, never of a room")
    func written() throws {
        let site = try TestSite()
        let secretariat = try site.actor(.secretariat)
        let (day, time) = (CivilDate(iso: "2022-09-29"), TimeOfDay(hour: 17, minute: 0))
        let meeting = try site.store.write { services in
            let id = try services.meetings.plan(
                MeetingPlan(date: try #require(day), startsAt: try #require(time), place: "書面", form: .written),
                by: secretariat)
            _ = try services.agendas.addItem(
                NewAgendaItem(kind: .confirmation, title: "前回の会議録"), to: id, by: secretariat)
            return id
        }
        let staff = try site.signIn(as: .secretariat)
        let planned = try staff.get("/meetings/\(meeting)/attendance_book").text
        #expect(planned.contains("委員16名、定足数9名") && !planned.contains("回答なし") && !planned.contains("署名"))
        try site.store.write { services in
            let closes = services.now.adding(seconds: 3_600)
            try services.writtenMeetings.release(meeting, closesAt: closes, names: .members, by: secretariat)
        }
        let open = try staff.get("/meetings/\(meeting)/attendance_book").text
        #expect(open.contains("委員16名中0名回答、定足数9名") && open.contains("回答なし") && !open.contains("傍聴"))
        #expect(try staff.get("/meetings/\(meeting)/vote_record").text.contains("未採決"))
    }

    @Test("the vote record has every vote with its conditions, and each version of one that was corrected")
    func voteRecord() throws {
        let site = try TestSite()
        let secretariat = try site.actor(.secretariat)
        try site.store.write { services in
            let sheet = try services.voteRecords.sheet(of: MeetingID(rawValue: 1), for: secretariat)
            let vote = try #require(sheet.items.last { $0.item.kind == .consultation }?.votes.first)
            let draft = DecisionDraft(
                VoteEntry(method: .showOfHands, tally: Tally(inFavour: 14, against: 1)), exclusions: vote.exclusions)
            try services.votes.correctDecision(
                draft, reason: "挙手の数を書き落とした。", on: vote.vote.id, version: vote.vote.version, by: secretariat)
        }
        let member = try site.signIn(as: .member)
        #expect(try member.get("/meetings/1").links.contains("/meetings/1/vote_record"))
        let page = try member.get("/meetings/1/vote_record")
        let file = try Self.words(try member.get("/meetings/1/vote_record.docx"))
        for text in [
            "条件付了承", "電話番号をSMS送信に利用することを本人に周知する", "異議なし", "挙手", "賛成14名、反対1名", "訂正1(有効)",
            "最初の記録(訂正済み)", "挙手の数を書き落とした。", "青山 一郎(会長)", "(訂正1回)",
        ] {
            #expect(page.text.contains(text) && file.contains(text), "\(text)")
        }
        #expect(!file.contains("{{"))
        #expect(try member.get("/meetings/2/vote_record").status == 404)
        let planned = try site.signIn(as: .secretariat).get("/meetings/2/vote_record")
        #expect(planned.text.contains("会議はまだ開かれていません。") && planned.text.contains("未採決") == false)
    }

    @Test("once a meeting has ended, the secretariat has its results as a mail, each with its conditions")
    func resultMail() throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        let page = try staff.get("/meetings/1/vote_record")
        #expect(page.text.contains("結果を知らせるメールの文面") && page.links.contains("/meetings/1/vote_record.eml"))
        #expect(page.text.contains("条件:電話番号をSMS送信に利用することを本人に周知する"))
        let mail = try staff.get("/meetings/1/vote_record.eml")
        #expect(mail.status == 200 && mail["Content-Type"] == "message/rfc822")
        #expect(mail["Content-Disposition"]?.contains(".eml") == true)
        #expect(try staff.get("/meetings/2/vote_record.eml").status == 404)
        #expect(try staff.get("/meetings/2/vote_record").text.contains("メールの文面") == false)
        let member = try site.signIn(as: .member)
        #expect(try member.get("/meetings/1/vote_record").text.contains("メールの文面") == false)
    }

    @Test("with the papers goes a letter that names each item; with a reply one to its department; as mail too")
    func letters() throws {
        let staff = try TestSite().signIn(as: .secretariat)
        let page = try staff.get(
            "/meetings/2/covering_letter?number=4%E6%9C%88%E5%8C%BA%E7%AC%AC1%E5%8F%B7&note=%E5%82%98")
        #expect(page.status == 200)
        for text in ["月見区情報公開・個人情報保護審議会委員 各位", "4月区第1号", "P22～P32 諮問第462号", "当日は御持参", "傘"] {
            #expect(page.text.contains(text), "\(text)")
        }
        let word = try #require(page.links.first { $0.contains(".docx") })
        let file = try Self.words(try staff.get(word))
        #expect(file.contains("4月区第1号") && file.contains("P22～P32 諮問第462号") && !file.contains("{{"))
        let mail = try #require(page.links.first { $0.contains(".eml") })
        #expect(try staff.get(mail)["Content-Type"] == "message/rfc822")

        let reply = try staff.get("/replies/2")
        let letter = try staff.get(try #require(reply.links.first { $0.contains("covering_letter") }))
        #expect(letter.text.contains("御中") && letter.text.contains("答申がありましたので"))
        #expect(letter.text.contains("諮問第458号") && !letter.text.contains("諮問第457号"))
    }

    @Test("a letter that can't be written says why beside the field, keeps what was typed, and is no file")
    func refusals() throws {
        let staff = try TestSite().signIn(as: .secretariat)
        let typed = "content=papers&to=departments&number=%E7%AC%AC1%E5%8F%B7&note=%E5%82%98"
        let page = try staff.get("/meetings/2/covering_letter?\(typed)")
        #expect(page.status == 422 && page.title.hasPrefix("エラー:"))
        #expect(page.text.contains("次第と資料は所管課あてには送りません") && page.field("number") == "第1号")
        #expect(page.text.contains("傘"))
        #expect(try staff.get("/meetings/2/covering_letter.docx?\(typed)").status == 404)
        let odd = try staff.get("/meetings/2/covering_letter?date.era=reiwa&date.year=x&date.month=1&date.day=1")
        #expect(odd.status == 422 && odd.field("date.year") == "x")
        let none = try staff.get("/meetings/2/covering_letter?content=replies")
        #expect(none.status == 422 && none.text.contains("この会議の答申はまだ出ていません"))
        let long = String(repeating: "あ", count: 501)
        let sent = FormValues(["note": long]).urlEncoded
        #expect(try staff.get("/meetings/2/covering_letter?\(sent)").text.contains("500文字以内"))
    }

    @Test("the annual report has the year for the house, and for everybody what is public without a name of a member")
    func annualReport() throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        let page = try staff.get("/annual_reports/2022")
        let file = try Self.words(try staff.get("/annual_reports/2022/report.docx"))
        let house = ["青山 一郎", "16名中16名", "次回以降の審議会で具体的な周知内容を報告する", "根拠条項", "特別収納対策課"]
        let open = ["諮問第457号", "条件付了承", "答申第", "第十二期・第15回"]
        for text in house + open { #expect(page.text.contains(text) && file.contains(text), "\(text)") }
        #expect(try staff.get("/annual_reports/2012").text.contains("この年度に開いた会議はありません。"))

        let reader = site.browser()
        let council = try staff.get("/public").links.first { $0.contains("annual_reports") }
        let address = try #require(council)
        let everybody = try reader.get(address)
        let published = try Self.words(try staff.get("/annual_reports/2022/public.docx"))
        for text in open { #expect(everybody.text.contains(text) && published.contains(text), "\(text)") }
        for text in ["青山", "16名中16名", "根拠条項", "宿題", "特別収納対策課", "{{"] {
            #expect(!everybody.text.contains(text) && !published.contains(text), "\(text)")
        }
        #expect(everybody["Cache-Control"] == "public, max-age=60" && everybody["Set-Cookie"] == nil)
        #expect(try reader.get("/public/annual_reports/1/2012").status == 404)
        #expect(try reader.get("/public/annual_reports/7/2022").status == 404)
        #expect(everybody.links.allSatisfy { !$0.hasSuffix(".pdf") })
    }

    @Test(
        "each comes as a tagged A4 PDF with what its page says, and a table that goes on has its head again",
        .enabled(if: PDFReading.isPossible))
    func files() throws {
        let site = try TestSite(tools: DocumentTools())
        let staff = try site.signIn(as: .secretariat)
        let documents = [
            ("/meetings/1/attendance_book.pdf", "委員16名中15名出席"), ("/meetings/2/attendance_book.pdf", "署名"),
            ("/attendance_books/2022/book.pdf", "16名中16名"), ("/meetings/1/vote_record.pdf", "条件付了承"),
            ("/meetings/2/covering_letter.pdf", "資料の送付について"), ("/annual_reports/2022/report.pdf", "諮問第457号"),
        ]
        for (document, word) in documents {
            let answer = try staff.get(document)
            #expect(answer.status == 200 && answer["Content-Type"] == "application/pdf", "\(document)")
            let pdf = try PDFReading(answer.body)
            #expect(try pdf.info("Page size")?.hasSuffix("(A4)") == true, "\(document)")
            #expect(try pdf.info("Tagged") == "yes", "\(document)")
            let text = try pdf.texts().joined()
            #expect(text.contains(word) && !text.contains("メニュー") && !text.contains("PDFで開く"), "\(document)")
        }
        let signing = try PDFReading(try staff.get("/meetings/2/attendance_book.pdf").body).texts()
        #expect(signing.count > 1 && signing.allSatisfy { $0.contains("署名") })
        let open = try site.browser().get("/public/annual_reports/1/2022/report.pdf")
        let text = try PDFReading(open.body).texts().joined()
        #expect(open.status == 200 && text.contains("諮問第457号") && !text.contains("青山"))
    }
}
