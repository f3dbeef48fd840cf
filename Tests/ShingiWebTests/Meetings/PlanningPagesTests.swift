import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("The pages that call the members together")
struct PlanningPagesTests {
    @Test("a notice is drafted, sent and read by the members; what is wrong in it is said beside the field")
    func notice() throws {
        let site = try TestSite()
        let address = try MeetingPagesTests.planned(on: site)
        let secretariat = try site.signIn(as: .secretariat)
        let member = try site.signIn(as: .member)
        #expect(try member.get("\(address)/notice").status == 404)
        #expect(try secretariat.get("\(address)/notice").text.contains("開催通知はまだ出していません"))
        let refused = try secretariat.submit("\(address)/notice", ["reply_by.month": "10", "note": "書<類>"])
        #expect(refused.status == 422)
        #expect(refused.text.contains("開催日より後です"))
        #expect(refused.field("note") == "書<類>")
        let preview = try secretariat.submit(
            "\(address)/notice", ["reply_by.month": "8", "number": "4月区第7号", "_preview": "1"])
        #expect(preview.status == 200)
        #expect(preview.text.contains("4月区第7号"))
        #expect(try member.get("\(address)/notice").status == 404)
        #expect(try member.get("\(address)/notice.eml").status == 404)
        let mail = try secretariat.get("\(address)/notice.eml")
        #expect(mail["Content-Type"] == "message/rfc822" && mail.html.contains("Subject: =?utf-8?B?"))
        #expect(try secretariat.get("\(address)/notice.pdf")["Location"] == "/document_tools")
        #expect(try secretariat.submit("\(address)/notice").status == 303)
        let read = try member.get("\(address)/notice")
        #expect(read.text.contains("4月区第7号"))
        #expect(!read.text.contains("メールの文面"))
        #expect(try secretariat.get("\(address)/notice").text.contains("これまでの通知"))
    }

    @Test("a member answers on the meeting's page, and what is missing there keeps the rest")
    func answer() throws {
        let site = try TestSite()
        let address = try MeetingPagesTests.planned(on: site)
        let member = try site.signIn(as: .member)
        #expect(try member.get(address).text.contains("まだ回答していません"))
        let refused = try member.submit("\(address)/attendance_reply", ["remark": "早退します"])
        #expect(refused.status == 422)
        #expect(refused.field("remark") == "早退します")
        #expect(try member.submit("\(address)/attendance_reply", ["answer": "web"]).status == 303)
        #expect(try member.get(address).text.contains("「出席(Web)」と回答しています"))
        let clerk = try site.signIn(as: .clerk)
        let page = try clerk.get("\(address)/attendance_replies")
        #expect(page.text.contains("出席の回答は1名で、定足数9名にあと8名です"))
        #expect(try clerk.submit("\(address)/attendance_replies").status == 422)
        let noted = try clerk.submit(
            "\(address)/attendance_replies", ["member": "1", "answer": "absent", "channel": "phone"])
        #expect(noted.status == 303)
        #expect(try clerk.get("\(address)/attendance_replies").text.contains("電話で受けた回答"))
    }

    @Test("a meeting is a calendar entry that rises with each change and ends as cancelled")
    func calendar() throws {
        let site = try TestSite()
        let address = try MeetingPagesTests.planned(on: site)
        let secretariat = try site.signIn(as: .secretariat)
        let first = try secretariat.get("\(address)/calendar.ics")
        #expect(first["Content-Type"] == "text/calendar; charset=utf-8")
        #expect(first.html.contains("DTSTART;TZID=Asia/Tokyo:20220901T100000"))
        #expect(first.html.contains("SEQUENCE:0") && first.html.contains("STATUS:CONFIRMED"))
        _ = try secretariat.get("\(address)/cancellation")
        #expect(try secretariat.submit("\(address)/cancellation", ["reason": " "]).status == 422)
        #expect(try secretariat.submit("\(address)/cancellation", ["reason": "台風のため"]).status == 303)
        let last = try secretariat.get("\(address)/calendar.ics")
        #expect(last.html.contains("SEQUENCE:1") && last.html.contains("STATUS:CANCELLED"))
        let uid = { (page: WebPage) in page.html.split(separator: "\r\n").first { $0.hasPrefix("UID:") } }
        #expect(uid(first) == uid(last))
        #expect(try secretariat.get(address).text.contains("台風のため"))
        #expect(try secretariat.get("\(address)/plan").status == 422)
    }

    @Test("a feed opens without a session by its address alone, and a renewed one shuts the old")
    func feed() throws {
        let site = try TestSite()
        let member = try site.signIn(as: .member)
        _ = try member.get("/calendar")
        #expect(try member.submit("/calendar/renewal").status == 303)
        let address = { () -> String in
            let url = try #require(member.get("/calendar").field("address"))
            return String(try #require(url.split(separator: "/calendars/").last))
        }
        let old = try address()
        let program = site.browser()
        let feed = try program.get("/calendars/\(old)")
        #expect(feed.status == 200)
        #expect(feed.html.replacing("\r\n ", with: "").contains("第十三期・第1回"))
        _ = try member.get("/calendar")
        _ = try member.submit("/calendar/renewal")
        #expect(try program.get("/calendars/\(old)").status == 404)
        #expect(try program.get("/calendars/\(address())").status == 200)
    }
}
