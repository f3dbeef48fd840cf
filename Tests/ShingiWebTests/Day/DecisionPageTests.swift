import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Recording decisions on the screen of the day") struct DecisionPageTests {
    @Test("no objection with a condition: read aloud, confirmed, on to the next item")
    func noObjection() throws {
        let stage = try DayStage()
        try stage.open()
        let votes = try stage.votes()
        _ = try stage.screen(of: votes[0])
        let action = Paths.voteDecision(votes[0])
        let fields: [String: String?] = [
            "_step": "confirm", "method": "no_objection", "conditions.0.text": "具体的な周知内容を報告する",
            "conditions.0.report": "1", "_rows": nil,
        ]
        let confirmation = try stage.clerk.submit(action, fields)
        #expect(confirmation.status == 200)
        #expect(confirmation.text.contains("異議なしと認め、本件は条件付了承とします。"))
        let done = try stage.clerk.submit(action, ["_step": nil])
        #expect(done.status == 303)
        #expect(done["Location"]?.contains("vote=\(votes[1])") == true)
        let record = try stage.clerk.get("/votes/\(votes[0])")
        #expect(record.text.contains("具体的な周知内容を報告する(次回報告)"))
    }

    @Test("fourteen to one with sixteen present and a chair who does not vote")
    func showOfHands() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[1]
        let screen = try stage.screen(of: vote)
        #expect(screen.text.contains("議決に加われる人数は15名です。"))
        let action = Paths.voteDecision(vote)
        let confirmation = try stage.clerk.submit(action, hands("14", "1"))
        #expect(confirmation.text.contains("賛成14名、反対1名でございますので、本件は了承といたします。"))
        #expect(confirmation.html.contains("autofocus"))
        #expect(try stage.clerk.submit(action, ["_step": nil]).status == 303)
        let page = try stage.screen(of: vote)
        #expect(page.text.contains("議長を除く議決参加15名のうち賛成14名・反対1名"))
        #expect(page.text.contains("訂正する"))
    }

    @Test("a roll call is read back by name, on the day and in the record; a secret ballot names nobody")
    func rollCall() throws {
        let stage = try DayStage()
        try stage.open()
        let votes = try stage.votes()
        let screen = try stage.screen(of: votes[0])
        let voters = stage.members.filter { screen.html.contains("name=\"roll_call.\($0)\"") }
        #expect(voters.count == 15)
        var fields: [String: String?] = ["_step": "confirm", "_rows": nil, "method": "roll_call"]
        let missing = try stage.clerk.submit(Paths.voteDecision(votes[0]), fields)
        #expect(missing.status == 422)
        #expect(missing.text.contains("点呼の答えがありません。"))
        let names = try stage.names()
        for member in voters { fields["roll_call.\(member)"] = "in_favour" }
        fields["roll_call.\(voters[3])"] = "against"
        let confirmation = try stage.clerk.submit(Paths.voteDecision(votes[0]), fields)
        #expect(confirmation.text.contains("賛成14名、反対1名でございますので"))
        #expect(confirmation.text.contains("反対した委員 \(names[voters[3]] ?? "?")"))
        #expect(try stage.clerk.submit(Paths.voteDecision(votes[0]), ["_step": nil]).status == 303)
        let record = try stage.clerk.get("/votes/\(votes[0])")
        #expect(record.text.contains("反対した委員 \(names[voters[3]] ?? "?")"))
        #expect(try stage.screen(of: votes[0]).text.contains("反対した委員"))
        _ = try stage.screen(of: votes[1])
        var secret = hands("14", "1")
        secret["method"] = "secret_ballot"
        _ = try stage.clerk.submit(Paths.voteDecision(votes[1]), secret)
        #expect(try stage.clerk.submit(Paths.voteDecision(votes[1]), ["_step": nil]).status == 303)
        let ballot = try stage.clerk.get("/votes/\(votes[1])")
        #expect(ballot.text.contains("無記名投票") && !ballot.text.contains("した委員"))
    }

    @Test("a sum that does not match is refused on the same screen, and nothing is lost")
    func mismatch() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        let action = Paths.voteDecision(vote)
        var fields = hands("13", "1")
        fields["conditions.0.text"] = "周知する"
        let refused = try stage.clerk.submit(action, fields)
        #expect(refused.status == 422)
        #expect(refused.text.contains("賛成と反対の合計が議決に加われる人数(15名)と合いません。15名になるよう直すか、理由を書いてください。"))
        #expect(refused.field("in_favour") == "13")
        #expect(refused.field("conditions.0.text") == "周知する")
        let confirmation = try stage.clerk.submit(action, ["_step": "confirm", "_rows": nil, "sum_reason": "1名が離席"])
        #expect(confirmation.text.contains("合計が合わない理由: 1名が離席"))
        let back = try stage.clerk.submit(action, ["_step": "edit"])
        #expect(back.status == 200)
        #expect(back.field("in_favour") == "13")
        #expect(back.field("sum_reason") == "1名が離席")
    }

    @Test(
        "counts that can't be are refused beside their field",
        arguments: [("18", "0"), ("15", "-1"), ("x", "1"), ("", "")])
    func impossible(inFavour: String, against: String) throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        let refused = try stage.clerk.submit(Paths.voteDecision(vote), hands(inFavour, against))
        #expect(refused.status == 422)
        #expect(refused.field("in_favour") == inFavour)
        #expect(refused.html.contains("field__error"))
    }

    @Test("two clerks at once: the second is told what happened")
    func conflict() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        let other = try stage.site.signIn(as: .secretariat)
        _ = try other.get("\(stage.path)?vote=\(vote)")
        let recorded = try other.post(
            Paths.voteTally(vote), ["in_favour": "14", "against": "1", "abstained": "0", "version": "1"])
        #expect(recorded.status == 303)
        var fields = hands("15", "0")
        fields["_step"] = .some(nil)
        let second = try stage.clerk.submit(Paths.voteDecision(vote), fields)
        #expect(second.status == 409)
        #expect(second.text.contains("この採決はすでに記録されています(挙手、賛成14名・反対1名、了承)"))
        #expect(second.text.contains("賛成15名・反対0名"))
    }

    @Test("a correction asks for a reason and leaves both records")
    func correction() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        _ = try stage.clerk.post(Paths.voteTally(vote), ["in_favour": "14", "against": "1", "version": "1"])
        let screen = try stage.screen(of: vote, correcting: true)
        #expect(screen.field("in_favour") == "14")
        let action = Paths.voteTallyCorrections(vote)
        let fields: [String: String?] = ["_step": nil, "_rows": nil, "in_favour": "13", "against": "2"]
        let refused = try stage.clerk.submit(action, fields)
        #expect(refused.status == 422)
        #expect(refused.text.contains("訂正の理由がありません"))
        let done = try stage.clerk.submit(
            action, fields.merging(["correction_reason": "数え間違い"]) { _, new in new })
        #expect(done.status == 303)
        let record = try stage.clerk.get("/votes/\(vote)")
        #expect(record.text.contains("賛成14名、反対1名"))
        #expect(record.text.contains("賛成13名、反対2名"))
        #expect(record.text.contains("数え間違い"))
    }

    @Test("rows are added without a script and what was typed stays")
    func rows() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        let page = try stage.clerk.submit(
            Paths.voteDecision(vote), ["_rows": "add:conditions", "conditions.0.text": "周知する", "_step": nil])
        #expect(page.status == 200)
        #expect(page.field("conditions.0.text") == "周知する")
        #expect(page.field("conditions.1.text") == "")
    }

    @Test("matters are taken apart on the screen")
    func split() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[1]
        let screen = try stage.screen(of: vote)
        let action = screen.actions.first { $0.hasPrefix("/agenda_items/") && $0.hasSuffix("/votes") } ?? ""
        let rest = screen.html.split(separator: "name=\"matters\" value=\"").dropFirst().first
        let matter = rest?.prefix { $0 != "\"" } ?? ""
        let before = try stage.votes().count
        #expect(try stage.clerk.submit(action, ["matters": String(matter)]).status == 303)
        #expect(try stage.votes().count == before + 1)
        _ = try stage.screen(of: vote)
        #expect(try stage.clerk.post(action, ["matters": "x"]).status == 400)
    }

    @Test("an excluded member needs a reason and is not counted")
    func exclusion() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        var fields = hands("13", "1")
        fields["excluded"] = "\(stage.members[5])"
        let refused = try stage.clerk.submit(Paths.voteDecision(vote), fields)
        #expect(refused.status == 422)
        #expect(refused.text.contains("除斥の理由がありません"))
        fields["exclusion_reason"] = "委託先の役員"
        let confirmation = try stage.clerk.submit(Paths.voteDecision(vote), fields)
        #expect(confirmation.text.contains("議長と除斥の委員1名を除く議決参加14名"))
    }

    @Test("only those who record may record", arguments: [Role.administrator, .department, .member])
    func roles(role: Role) throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        let browser = try stage.site.signIn(as: role)
        _ = try browser.get("/")
        let posted = try browser.post(Paths.voteTally(vote), ["in_favour": "14", "against": "1", "version": "1"])
        #expect(posted.status == 403)
    }

    private func hands(_ inFavour: String, _ against: String) -> [String: String?] {
        [
            "_step": "confirm", "_rows": nil, "method": "show_of_hands", "in_favour": inFavour, "against": against,
            "abstained": "",
        ]
    }
}
