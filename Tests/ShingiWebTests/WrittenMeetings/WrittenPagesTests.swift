import Documents
import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("The pages of a written meeting")
struct WrittenPagesTests {
    @Test("one page, a confirmation, a receipt; then a change, which the secretariat counts instead")
    func journey() throws {
        let stage = try WrittenStage(members: 1)
        let browser = stage.browser(0)
        let page = try browser.get("\(stage.path)/ballot")
        let answers = WrittenStage.answers(on: page, "in_favour")
        #expect(answers.count == 2)
        let confirm = try browser.submit(
            "\(stage.path)/ballot_confirmations",
            Dictionary(uniqueKeysWithValues: answers.map { ($0.0, Optional($0.1)) }))
        #expect(confirm.status == 200 && confirm.text.contains("まだ回答していません"))
        #expect(
            try stage.site.store.read { try $0.writtenMeetings.paper(of: stage.meeting, for: member(stage)).sheet }
                == nil)
        let revised = try browser.submit("\(stage.path)/ballot_confirmations", ["revise": "1"])
        #expect(revised.field(answers[0].0) == "in_favour")
        _ = try browser.submit("\(stage.path)/ballot_confirmations", [answers[1].0: "against"])
        let sent = try browser.submit("\(stage.path)/ballots")
        #expect(sent["Location"] == "\(stage.path)/ballot_receipt")
        let receipt = try browser.follow(sent)
        #expect(receipt.text.contains("回答を受け付けました") && receipt.text.contains("反対") && receipt.text.contains("賛成"))

        _ = try browser.get("\(stage.path)/ballot")
        _ = try browser.submit("\(stage.path)/ballot_confirmations", [answers[0].0: "abstained"])
        let again = try browser.follow(try browser.submit("\(stage.path)/ballots"))
        #expect(again.text.contains("2回目。この回答を数えます") && again.text.contains("棄権"))

        let office = try stage.site.signIn(as: .secretariat)
        let list = try office.get("\(stage.path)/written")
        #expect(list.text.contains("1名が回答、未回答16名") && list.text.contains("書面表決のご回答のお願い"))
        #expect(!list.text.contains("棄権"))

        let mail = try office.get("\(stage.path)/written_mail.eml")
        #expect(mail["Content-Type"] == "message/rfc822" && mail["Content-Disposition"]?.contains(".eml") == true)
        #expect(mail.html.contains("\r\nSubject: =?utf-8?B?") && mail.body.allSatisfy { $0 < 0x80 })
        #expect(try browser.get("\(stage.path)/written_mail.eml").status == 404)
    }

    @Test("a page without an answer is refused at the question, with everything typed kept")
    func missing() throws {
        let stage = try WrittenStage(members: 1)
        let browser = stage.browser(0)
        let page = try browser.get("\(stage.path)/ballot")
        let answers = WrittenStage.answers(on: page, "in_favour")
        let opinion = answers[0].0.replacing("answer.", with: "opinion.")
        let refused = try browser.submit(
            "\(stage.path)/ballot_confirmations", [answers[0].0: "against", opinion: "期間を短くすべきです。"])
        #expect(refused.status == 422 && refused.text.contains("賛成・反対・棄権のどれかを選んでください。"))
        #expect(refused.field(answers[0].0) == "against" && refused.field(opinion) == "期間を短くすべきです。")
    }

    @Test("a ballot on paper is entered for its member, with the day it came")
    func paper() throws {
        let stage = try WrittenStage(members: 2)
        let office = try stage.site.signIn(as: .secretariat)
        let list = try office.get("\(stage.path)/written")
        let address = try #require(list.links.first { $0.hasSuffix("/ballot") && $0.contains("/members/") })
        let page = try office.get(address)
        let names = (page.form(action: address) ?? []).map(\.0).filter { $0.hasPrefix("opinion.") }
        var fields: [String: String?] = ["note": "郵送で受領"]
        for name in names { fields[name.replacing("opinion.", with: "answer.")] = "in_favour" }
        #expect(try office.submit(address, fields).status == 303)
        #expect(try office.get("\(stage.path)/written").text.contains("紙で受領、郵送で受領"))
        _ = try office.get(address)
        fields["received_on.year"] = "9"
        #expect(try office.submit(address, fields).text.contains("受け取った日が、今日より後"))
    }

    @Test("an anonymous ballot is answered with its number, leaves no redirect and no trace of what was chosen")
    func anonymous() throws {
        let stage = try WrittenStage(members: 1, names: .nobody)
        let browser = stage.browser(0)
        let page = try browser.get("\(stage.path)/ballot")
        let answers = WrittenStage.answers(on: page, "against")
        let confirm = try browser.submit(
            "\(stage.path)/ballot_confirmations",
            Dictionary(uniqueKeysWithValues: answers.map { ($0.0, Optional($0.1)) }))
        let number = try #require(confirm.field("receipt"))
        let receipt = try browser.submit("\(stage.path)/ballots")
        #expect(receipt.status == 200 && receipt.text.contains(number) && !receipt.text.contains("反対"))
        #expect(try !browser.get("\(stage.path)/ballot_receipt").text.contains(number))
        _ = try browser.get("\(stage.path)/ballot")
        let wrong = try browser.submit(
            "\(stage.path)/ballot_confirmations",
            Dictionary(uniqueKeysWithValues: answers.map { ($0.0, Optional($0.1)) } + [("receipt", "2222-2222-2222")]))
        #expect(wrong.status == 422 && wrong.text.contains("受付番号が合いません"))
        let traces = try stage.site.store.read { services in
            try services.connection.all(
                """
                SELECT form_key FROM form_submissions WHERE form_key LIKE '%/ballots%'
                UNION ALL SELECT sentence FROM audit_entries WHERE sentence LIKE '%反対%'
                """
            ) { try $0.text(0) }
        }
        #expect(traces == [])
    }

    @Test(
        "once counted the opinions on the ballots stand in the list of opinions, without names, as page and as Word file"
    )
    func opinions() throws {
        let stage = try WrittenStage(members: 17)
        let sheet = stage.path + "/opinions/sheet"
        for (index, browser) in (0..<17).map({ ($0, stage.browser($0)) }) {
            let answers = WrittenStage.answers(on: try browser.get("\(stage.path)/ballot"), "in_favour")
            var fields = Dictionary(uniqueKeysWithValues: answers.map { ($0.0, Optional($0.1)) })
            if index == 3 { fields[answers[0].0.replacing("answer.", with: "opinion.")] = "期間を𠮷日から短くすべきです。" }
            _ = try browser.submit("\(stage.path)/ballot_confirmations", fields)
            _ = try browser.submit("\(stage.path)/ballots")
        }
        let day = try #require(CivilDate(iso: "2022-09-29"))
        stage.site.clock.set(day, try #require(TimeOfDay(hour: 17, minute: 0)))
        let office = try stage.site.signIn(as: .secretariat)
        #expect(try office.get(sheet).text.contains("意見はありません"))
        _ = try office.get("\(stage.path)/written_count")
        #expect(try office.submit("\(stage.path)/written_count").status == 303)
        let page = try office.get(sheet)
        #expect(page.text.contains("書面表決に添えられた意見") && page.text.contains("1 委員(") && page.text.contains("期間を𠮷日から短く"))
        let words = try WordText.paragraphs(of: office.get(sheet + ".docx").body)
        #expect(words.contains { $0.hasPrefix("1\t委員(") && $0.hasSuffix("期間を𠮷日から短くすべきです。\t―") }, "\(words)")
    }

    @Test("before the deadline nothing is counted; the address says so and to nobody else anything")
    func early() throws {
        let stage = try WrittenStage(members: 1)
        let office = try stage.site.signIn(as: .secretariat)
        let early = try office.get("\(stage.path)/written_count")
        #expect(early.status == 303 && early["Location"] == "\(stage.path)/written")
        #expect(try office.follow(early).text.contains("全員の回答がそろわない限り集計できません"))
        #expect(try [403, 404].contains(stage.browser(0).get("\(stage.path)/written_count").status))
        #expect(try !stage.browser(0).get("\(stage.path)/written").text.contains("未回答"))
    }

    private func member(_ stage: WrittenStage) throws -> Actor {
        guard let token = SessionToken(text: stage.tokens[0]),
            let session = try stage.site.store.read({ try $0.sessions.find(token) })
        else { throw TestSite.Unexpected("no session") }
        return session.actor
    }
}
