import Testing

@testable import ShingiDomain

@Suite("Replies")
struct ReplyTests {
    private func subject(_ matters: [Matter]) -> Case {
        var subject = Example.makeCase(.decided, matters)
        subject.number = Example.number470
        return subject
    }

    private func decision(
        _ matter: Int64, _ outcome: DecisionOutcome, _ conditions: [Condition] = [], kind: MatterKind = .consultation
    ) -> MatterDecision {
        MatterDecision(
            matter: MatterID(matter), kind: kind, name: matter == 1 ? "業務の委託" : "外部結合", outcome: outcome,
            conditions: conditions)
    }

    private func draft(_ subject: Case, _ decisions: [MatterDecision]) throws(ReplyError) -> ReplyEntry {
        try ReplyEntry.draft(about: subject, decisions, decidedOn: Example.day, words: .acknowledgement)
    }

    private func text(
        _ entries: [ReplyEntry], remarks: String = "", correcting corrected: IssuedReply? = nil
    ) throws -> ReplyText {
        let council = Council(
            id: CouncilID(1), name: "月見区審議会", municipality: "月見区", secretariat: "総務課", addressee: "月見区長",
            settings: CouncilSettings())
        return try ReplyText(
            entries.map { ($0, Example.day) }, to: "月見区長", from: council, meeting: "第13期第1回",
            signature: Signature(office: .chair, name: "月見 花子"), remarks: remarks, correcting: corrected)
    }

    @Test("a reply about several cases names each with what was decided about it")
    func several() throws {
        let first = try draft(subject([Example.matter(1)]), [decision(1, .approved)])
        var second = try draft(
            subject([Example.matter(1), Example.matter(2)]),
            [
                decision(1, .conditionallyApproved, [Condition(text: "周知する", mustReport: true)]),
                decision(2, .notApproved),
            ])
        second.number = CaseNumber(count: 471, text: "諮問第471号")
        second.title = "税の通知書の印刷"
        let text = try text([first, second])
        #expect(text.caseNumber == "諮問第470号、諮問第471号")
        #expect(text.title == "窓口業務の委託についてほか1件")
        #expect(text.opening.hasPrefix("諮問第470号「窓口業務の委託について」ほか1件について、"))
        #expect(
            text.decisions.map(\.sentence) == [
                "諮問第470号「窓口業務の委託について」については、了承とする。",
                "諮問第471号「税の通知書の印刷」のうち、業務の委託については、次の条件を付して、了承とする。",
                "諮問第471号「税の通知書の印刷」のうち、外部結合については、不承認とする。",
            ])
        #expect(text.conditions.map(\.text) == ["(諮問第471号)周知する"])
        #expect(text.outcome == "諮問第470号 了承、諮問第471号 業務の委託 条件付了承、外部結合 不承認")
        #expect(text.consultedOn == "令和4年7月28日(木)")
    }

    @Test("a correction names what it corrects, and needs its reason")
    func correction() throws {
        let entry = try draft(subject([Example.matter(1)]), [decision(1, .approved)])
        let corrected = IssuedReply(id: ReplyID(1), number: ReplyNumber(count: 12, text: "答申第12号"), date: Example.day)
        #expect(
            try text([entry], remarks: "件名の誤り", correcting: corrected).opening
                == "令和4年7月28日付け答申第12号(諮問第470号「窓口業務の委託について」について)を、次のとおり訂正する。")
        #expect(throws: ReplyError.correctionReasonMissing) {
            try ReplyWords(addressee: "月見区長", remarks: " ").check(isCorrection: true)
        }
        #expect(throws: ReplyError.noAddressee) {
            try ReplyWords(addressee: "　", remarks: "").check(isCorrection: false)
        }
    }

    @Test("one outcome for all matters is said once, with number, date and conditions")
    func whole() throws {
        let condition = try Condition(text: "本人に周知する", mustReport: true)
        let decisions = [
            decision(1, .conditionallyApproved, [condition]), decision(2, .conditionallyApproved, [condition]),
        ]
        let entry = try draft(subject([Example.matter(1), Example.matter(2)]), decisions)
        #expect(
            try text([entry]).opening
                == "諮問第470号「窓口業務の委託について」について、令和4年7月28日(木)開催の会議で審議した結果、次のとおり答申する。")
        #expect(entry.sentences == ["次の条件を付して、了承とする。"])
        #expect(entry.conditions == [condition])
    }

    @Test("different outcomes are said matter by matter, reports not at all")
    func apart() throws {
        let matters = [Example.matter(1), Example.matter(2), Example.matter(3, .report)]
        let entry = try draft(
            subject(matters), [decision(1, .approved), decision(2, .notApproved), decision(3, .noted, kind: .report)])
        #expect(entry.sentences == ["業務の委託については、了承とする。", "外部結合については、不承認とする。"])
    }

    @Test("there is no reply to what is undecided, withdrawn or only reported")
    func refusals() {
        let two = subject([Example.matter(1), Example.matter(2)])
        #expect(throws: ReplyError.stillOpen("諮問第470号")) { try draft(two, [decision(1, .approved)]) }
        #expect(throws: ReplyError.stillOpen("諮問第470号")) {
            try draft(two, [decision(1, .approved), decision(2, .continued)])
        }
        #expect(throws: ReplyError.withdrawn("諮問第470号")) {
            try draft(two, [decision(1, .withdrawn), decision(2, .withdrawn)])
        }
        #expect(throws: ReplyError.noConsultation("諮問第470号")) {
            try draft(subject([Example.matter(1, .report)]), [decision(1, .noted, kind: .report)])
        }
    }

    @Test("a reply lists its cases by number, is numbered once and not before the meeting")
    func issuing() throws {
        var entry = try draft(subject([Example.matter(1)]), [decision(1, .approved)])
        var later = entry
        later.number = CaseNumber(count: 471, text: "諮問第471号")
        entry.caseID = CaseID(2)
        let drafted = try ReplyDraft(of: Example.meeting(), to: "桜川区長", [later, entry])
        #expect(drafted.entries.map(\.number?.count) == [470, 471])
        var reply = Reply(
            id: ReplyID(1), council: CouncilID(1), meeting: MeetingID(1), addressee: drafted.addressee,
            entries: drafted.entries)
        let number = ReplyNumber(count: 1, text: "答申第1号")
        #expect(throws: ReplyError.datedBeforeMeeting(Example.day)) {
            try reply.issue(number, on: CivilDate(unchecked: 2022, 7, 27), meetingDate: Example.day)
        }
        try reply.issue(number, on: Example.day, meetingDate: Example.day)
        #expect(reply.isIssued)
        #expect(throws: ReplyError.alreadyIssued("答申第1号")) {
            try reply.issue(number, on: Example.day, meetingDate: Example.day)
        }
        #expect(throws: ReplyError.nothingDecided) { try ReplyDraft(of: Example.meeting(), to: "桜川区長", []) }
    }

    @Test("the word of the day of the decision stands, and each sentence of figures once")
    func words() throws {
        var decisions = [decision(1, .approved), decision(2, .approved)]
        for index in decisions.indices { (decisions[index].word, decisions[index].reason) = ("可", "在任16名。") }
        let whole = try draft(subject([Example.matter(1), Example.matter(2)]), decisions)
        #expect(whole.sentences == ["可とする。"])
        #expect(whole.lines.map(\.reasons) == [["在任16名。"]])
        decisions[1].reason = "在任15名。"
        let apart = try draft(subject([Example.matter(1), Example.matter(2)]), decisions)
        #expect(apart.lines.map(\.reasons) == [["在任16名。", "在任15名。"]])
    }

    @Test("a condition that must be reported for one matter must be reported")
    func conditions() throws {
        let wish = try Condition(text: "周知する", mustReport: false)
        let promise = try Condition(text: "周知する", mustReport: true)
        let entry = try draft(
            subject([Example.matter(1), Example.matter(2)]),
            [decision(1, .conditionallyApproved, [wish]), decision(2, .conditionallyApproved, [promise])])
        #expect(entry.conditions == [promise])
    }

    @Test("the wording of a reply survives its stored form")
    func stored() throws {
        let entry = try draft(subject([Example.matter(1)]), [decision(1, .approved)])
        let text = try text([entry], remarks: "別紙のとおり。")
        #expect(text.outcome == "了承")
        #expect(text.consultedOn == "令和4年7月28日(木)")
        #expect(ReplyText(json: text.json) == text)
        #expect(ReplyText(json: "{}") == nil)
    }
}
