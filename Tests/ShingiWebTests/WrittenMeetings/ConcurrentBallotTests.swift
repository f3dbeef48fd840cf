import HTTP
import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Many ballots at one moment")
struct ConcurrentBallotTests {
    @Test("200 members answer at once, a third of them twice and all of them once more later: each counts exactly once")
    func twoHundred() throws {
        let stage = try WrittenStage(members: 200)
        let forms = try (0..<200).map { try form(of: $0, stage, answer: $0 % 4 == 3 ? "against" : "in_favour") }
        let doubles = (0..<200).filter { $0 % 3 == 0 }.map { forms[$0] }
        try sendAtOnce(forms + doubles, stage)
        // As clients do whose answers were lost on the way.
        try sendAtOnce(forms, stage)

        try count(stage)
        let secretariat = try stage.site.actor(.secretariat)
        let (detail, rows) = try stage.site.store.read { services in
            (
                try services.writtenMeetings.detail(stage.meeting, for: secretariat),
                try services.connection.all("SELECT member_id, version FROM ballot_sheets") { try $0.integer(1) }
            )
        }
        #expect(rows.count == 200 && rows.allSatisfy { $0 == 1 })
        #expect(detail.answers.count == 200 && detail.alarms.isEmpty)
        for question in detail.questions {
            #expect(question.stored.current?.record.entry.tally == Tally(inFavour: 150, against: 50))
        }
    }

    /// Everything is on its way before the first answer is read.
    private func sendAtOnce(_ requests: [[UInt8]], _ stage: WrittenStage) throws {
        let connections = try requests.map { request in
            let connection = try BrowserConnection(port: stage.site.port)
            try connection.send(request)
            return connection
        }
        for connection in connections {
            let answer = try connection.answer(hasBody: true)
            #expect(answer.status == 303, "\(answer.status) \(answer.heading)")
        }
    }

    /// The filled form of one member, as it goes over the socket.
    private func form(of index: Int, _ stage: WrittenStage, answer: String) throws -> [UInt8] {
        let browser = stage.browser(index)
        let page = try browser.get("\(stage.path)/ballot")
        var values = FormValues()
        for (name, value) in [
            ("_csrf", page.field("_csrf") ?? ""), ("_form", page.field("_form") ?? ""), ("seen", "0"),
        ]
            + WrittenStage.answers(on: page, answer)
        {
            values.add(name, value)
        }
        let body = Array(values.urlEncoded.utf8)
        let head = """
            POST \(stage.path)/ballots HTTP/1.1\r
            Host: 127.0.0.1:\(stage.site.port)\r
            Cookie: shingi_session=\(stage.tokens[index])\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: \(body.count)\r
            \r

            """
        return Array(head.utf8) + body
    }

    private func count(_ stage: WrittenStage) throws {
        let day = try #require(CivilDate(iso: "2022-09-29"))
        stage.site.clock.set(day, try #require(TimeOfDay(hour: 17, minute: 0)))
        let browser = try stage.site.signIn(as: .secretariat)
        let page = try browser.get("\(stage.path)/written_count")
        #expect(page.text.contains("賛成150名・反対50名"))
        #expect(try browser.submit("\(stage.path)/written_count").status == 303)
    }
}
