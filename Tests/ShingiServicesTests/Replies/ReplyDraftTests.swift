import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Drafts of replies, corrections and what members are handed")
struct ReplyDraftTests {
    private let fixture: Fixture
    private let cases: [CaseID]

    /// Two accepted cases of two departments.
    init() throws {
        fixture = try Fixture()
        cases = [try fixture.acceptedCase(), try fixture.acceptedCase("税の通知書の印刷", department: 2)]
    }

    private var secretariat: Actor { fixture.actor(.secretariat) }

    private func hold() throws -> [ReplyID] {
        try fixture.hold(try fixture.planMeeting(), cases)
        return try fixture.replies(about: cases)
    }

    private func set(_ grouping: ReplyGrouping) throws {
        let administrator = fixture.actor(.administrator)
        try fixture.write { services in
            var council = try services.councils.current(for: administrator)
            council.settings.replyGrouping = grouping
            try services.councils.update(
                council, version: services.councils.version(for: administrator), by: administrator)
        }
    }

    @Test("one reply a meeting answers all its cases with one number")
    func together() throws {
        try set(.eachMeeting)
        let replies = try hold()
        #expect(Set(replies).count == 1)
        let text = try #require(try fixture.reply(replies[0]).text)
        #expect(text.caseNumber == "諮問第1号、諮問第2号")
        #expect(text.decisions.count == 2)
        #expect(try fixture.issue(replies[0]).text == "答申第1号")
        #expect(try fixture.reply(replies[0]).cases.map(\.state) == [.replied, .replied])
    }

    @Test("a department sees no draft that answers others too, and reads it once it was issued")
    func apart() throws {
        try set(.eachMeeting)
        let reply = try hold()[0]
        #expect(throws: ServiceError.notFound) { try fixture.reply(reply, .department) }
        try fixture.issue(reply)
        #expect(try fixture.reply(reply, .department).cases.count == 1)
    }

    @Test("an addressee of its own is remembered for the department, and two addressees never share a reply")
    func addressees() throws {
        try set(.eachMeeting)
        let first = try hold()[0]
        try fixture.write { services in
            let detail = try services.replies.find(first, for: secretariat)
            try services.replies.write(
                ReplyWords(addressee: "月見区教育委員会", remarks: ""), in: first, version: detail.version, by: secretariat)
            try services.connection.storeUsualAddressee(nil, about: [cases[1]])
        }
        let later = [try fixture.acceptedCase("図書館の案内"), try fixture.acceptedCase("税の督促", department: 2)]
        try fixture.hold(try fixture.planMeeting(on: day(2022, 8, 25)), later)
        let replies = try fixture.replies(about: later)
        #expect(Set(replies).count == 2)
        #expect(try replies.map { try fixture.reply($0).words.addressee } == ["月見区教育委員会", "月見区長"])
    }

    @Test("what a person adds stays when the decision is corrected, and of two who write the second is told")
    func words() throws {
        let reply = try hold()[0]
        let version = try fixture.reply(reply).version
        let words = ReplyWords(addressee: "月見区長", remarks: "運用の状況を注視されたい。")
        try fixture.write { try $0.replies.write(words, in: reply, version: version, by: secretariat) }
        #expect(throws: ServiceError.conflict(current: version + 1)) {
            try fixture.write {
                try $0.replies.write(
                    ReplyWords(addressee: "月見区長", remarks: "別"), in: reply, version: version, by: secretariat)
            }
        }
        try correctDecision(of: reply)
        let text = try #require(try fixture.reply(reply).text)
        #expect(text.outcome == "条件付承認" && text.remarks == "運用の状況を注視されたい。")
    }

    @Test("a check holds for what was read; once the text changes it must be read again")
    func checks() throws {
        let reply = try hold()[0]
        #expect(throws: ReplyError.changedMeanwhile) {
            try fixture.write { try $0.replies.check(reply, fingerprint: "別", by: secretariat) }
        }
        let seen = try fixture.reply(reply).fingerprint
        try fixture.write { try $0.replies.check(reply, fingerprint: seen, by: secretariat) }
        #expect(try fixture.reply(reply).isChecked)
        try correctDecision(of: reply)
        let detail = try fixture.reply(reply)
        #expect(detail.check != nil && !detail.isChecked)
    }

    @Test("an issued reply is corrected by a new one that names it, with a number of its own; the old one stays")
    func corrections() throws {
        let reply = try hold()[0]
        #expect(throws: ReplyError.notIssued) { try correct(reply) }
        try fixture.issue(reply)
        let before = try fixture.reply(reply).text
        #expect(throws: ReplyError.correctionReasonMissing) { try correct(reply, " ") }
        let correction = try correct(reply)
        #expect(throws: ReplyError.alreadyCorrected("")) { try correct(reply) }
        #expect(try fixture.issue(correction, on: day(2022, 8, 5)).text == "答申第2号")
        let issued = try #require(try fixture.reply(correction).text)
        #expect(issued.opening.hasPrefix("令和4年7月29日付け答申第1号(諮問第1号"))
        #expect(issued.remarks == "件名に誤りがあったため。")
        let old = try fixture.reply(reply)
        #expect(old.text == before && old.correctedBy?.number == "答申第2号")
        #expect(old.cases.map(\.state) == [.replied])
        #expect(throws: ReplyError.alreadyCorrected("答申第2号")) { try correct(reply) }
        let shown = try fixture.read { try $0.publicSite.reply(reply) }
        #expect(shown.correctedBy?.number.text == "答申第2号")
    }

    @Test("a correction is not dated before what it corrects, and its draft can be dropped")
    func dropped() throws {
        let reply = try hold()[0]
        try fixture.issue(reply)
        let correction = try correct(reply)
        #expect(throws: ReplyError.datedBeforeCorrected(day(2022, 7, 29))) {
            try fixture.issue(correction, on: day(2022, 7, 28))
        }
        #expect(try fixture.write { try $0.replies.dropCorrection(correction, by: secretariat) } == reply)
        #expect(try fixture.reply(reply).correctedBy == nil)
        #expect(throws: ServiceError.notFound) { try fixture.reply(correction) }
    }

    @Test("what was issued is on the agenda of the next meeting, whether that was planned before or after")
    func handedOut() throws {
        let replies = try hold()
        try fixture.issue(replies[0])
        let next = try fixture.planMeeting(on: day(2022, 8, 25))
        try fixture.issue(replies[1])
        let detail = try fixture.read { try $0.meetings.detail(next, for: secretariat) }
        #expect(detail.agenda?.map(\.item.title).last == "前回答申文(答申第1号ほか1件)")
        #expect(detail.handouts.map(\.number.text) == ["答申第1号", "答申第2号"])
        #expect(try fixture.reply(replies[1]).handedOutAt?.id == next)
        let member = fixture.actor(.member)
        #expect(try fixture.read { try $0.meetings.detail(next, for: member) }.handouts.isEmpty)
        try fixture.write { try $0.agendas.release(next, by: secretariat) }
        #expect(try fixture.read { try $0.meetings.detail(next, for: member) }.handouts.count == 2)
    }

    @Test("the database refuses to change what an issued reply answers, or to answer a case twice")
    func fixed() throws {
        let reply = try hold()[0]
        try fixture.issue(reply)
        for sql in [
            "DELETE FROM reply_cases", "UPDATE reply_cases SET position = 9",
            "INSERT INTO reply_cases SELECT reply_id, 9, case_id, 0 FROM reply_cases",
        ] {
            #expect(throws: (any Error).self) { try fixture.write { try $0.connection.execute(sql) } }
        }
    }

    private func correct(_ reply: ReplyID, _ reason: String = "件名に誤りがあったため。") throws -> ReplyID {
        try fixture.write { try $0.replies.correct(reply, because: reason, by: secretariat) }
    }

    /// A condition was missing in the record.
    private func correctDecision(of reply: ReplyID) throws {
        try fixture.write { services in
            let meeting = try services.replies.find(reply, for: secretariat).meeting.id
            let item = try services.connection.agendaItems(of: meeting)[0]
            let stored = try services.connection.storedVotes(.item(item.id))[0]
            try services.votes.correctDecision(
                DecisionDraft(VoteEntry(method: .noObjection, conditions: [promise()])), reason: "条件の記録漏れ",
                on: stored.vote.id, version: stored.vote.version, by: fixture.actor(.clerk))
        }
    }
}
