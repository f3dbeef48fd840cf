import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Minutes")
struct MinutesServiceTests {
    private let fixture: Fixture
    private let held: MeetingID
    private let later: MeetingID

    init() throws {
        fixture = try Fixture()
        (held, later) = try fixture.minutes()
    }

    private var secretariat: Actor { fixture.actor(.secretariat) }
    private var member: Actor { fixture.actor(.member) }

    private func detail(for actor: Actor? = nil) throws -> MinutesDetail {
        let actor = actor ?? secretariat
        return try fixture.read { try $0.minutes.detail(of: held, for: actor) }
    }

    private func turn(_ index: Int) throws -> MinutesTurn { try detail().turns[index] }

    private func send() throws {
        try fixture.write { [held, secretariat] in
            try $0.minutesRounds.send(held, due: day(2022, 8, 10), signer: nil, by: secretariat)
        }
    }

    @Test("what follows from the meeting is filled in, and refreshing it leaves what people wrote")
    func refreshed() throws {
        try fixture.write { [held, secretariat] in
            try $0.minutes.remark("別室でも傍聴できた。", on: "heading", of: held, version: 0, by: secretariat)
            try $0.connection.execute("UPDATE meetings SET observers = 7 WHERE id = ?", [.id(held)])
            try $0.minutes.refresh(held, by: secretariat)
        }
        let found = try detail()
        #expect(found.blocks[.heading]?.contains(MinutesLine("傍聴", "7名")) == true)
        #expect(found.blocks[.heading]?.contains(MinutesLine("場所", "第一委員会室")) == true)
        #expect(found.remark("heading") == "別室でも傍聴できた。")
        #expect(found.turns.count == 3)
    }

    @Test("a speaker is asked once: the next record knows the writing")
    func remembered() throws {
        let preview = try fixture.read {
            try $0.minutesImports.preview(Fixture.record + "\n\n【空野委員】 はい。", of: held, for: secretariat)
        }
        #expect(preview.speakers.filter { !$0.isKnown }.map(\.speaker.label) == ["空野委員"])
        #expect(preview.speakers.first { $0.speaker.label == "若草委員" }?.speaker.member == fixture.members[2])
    }

    @Test("a turn is split, joined again, followed, taken out, and each can be undone")
    func edited() throws {
        let before = try detail().turns.map(\.text)
        let first = try turn(0)
        let place = try #require(first.breaks.first)
        try fixture.write { [secretariat] in
            _ = try $0.minutesTurns.split(first.id, at: place, version: first.version, by: secretariat)
        }
        #expect(try detail().turns.map(\.text).prefix(2) == ["それでは始めます。", "ご意見はありますか。"])
        let second = try turn(1)
        try fixture.write { [secretariat] in
            _ = try $0.minutesTurns.join(second.id, version: second.version, by: secretariat)
        }
        #expect(try turn(0).text == "それでは始めます。\nご意見はありますか。")
        let last = try turn(2)
        try fixture.write { [secretariat] in
            _ = try $0.minutesTurns.insert(
                MinutesTurnEntry(text: "(休憩)", speaker: nil, item: nil), behind: last.id, version: last.version,
                by: secretariat)
            _ = try $0.minutesTurns.remove(last.id, version: last.version, by: secretariat)
        }
        #expect(try detail().turns.map(\.kind) == [.turn, .turn, .note])
        for _ in 0..<4 { try undo() }
        #expect(try detail().turns.map(\.text) == before)
    }

    private func undo() throws {
        let edit = try #require(try detail().lastEdit)
        try fixture.write { [held, secretariat] in
            try $0.minutesTurns.undo(held, edit: edit.id, by: secretariat)
        }
    }

    @Test("of two who change one turn the second is told, and nothing is overwritten")
    func twoAtOnce() throws {
        let stored = try turn(1)
        var entry = MinutesTurnEntry(text: "一人目の直し。", speaker: stored.speaker, item: nil)
        try fixture.write { [secretariat, entry] in
            _ = try $0.minutesTurns.change(stored.id, entry, version: stored.version, by: secretariat)
        }
        entry.text = "二人目の直し。"
        #expect(throws: ServiceError.conflict(current: stored.version + 1)) {
            try fixture.write { [secretariat, entry] in
                _ = try $0.minutesTurns.change(stored.id, entry, version: stored.version, by: secretariat)
            }
        }
        #expect(try turn(1).text == "一人目の直し。")
    }

    @Test("a member sees nothing of a draft, and everything once it was sent")
    func visibility() throws {
        #expect(throws: ServiceError.notFound) { try detail(for: member) }
        try send()
        #expect(try detail(for: member).turns.count == 3)
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) { try detail(for: stranger) }
    }

    @Test("a member corrects its own remark and nobody else's; the secretariat decides, with a reason to decline")
    func corrected() throws {
        try send()
        let (own, other) = (try turn(1), try turn(2))
        #expect(throws: MinutesError.notOwnRemark) {
            try fixture.write { [member] in
                _ = try $0.minutesRounds.propose(other.id, "六年です。", comment: "", version: other.version, by: member)
            }
        }
        try fixture.write { [member] in
            _ = try $0.minutesRounds.propose(own.id, "保存の期間は何年ですか。", comment: "", version: own.version, by: member)
        }
        #expect(throws: MinutesError.undecided(1)) {
            try fixture.write { [held, secretariat] in try $0.minutesRounds.close(held, by: secretariat) }
        }
        let correction = try #require(try detail().round?.corrections.first)
        #expect(throws: MinutesError.reasonMissing) {
            try fixture.write { [secretariat] in
                _ = try $0.minutesRounds.decide(correction.id, .declined, because: " ", by: secretariat)
            }
        }
        try fixture.write { [held, secretariat] in
            _ = try $0.minutesRounds.decide(correction.id, .accepted, because: "", by: secretariat)
            try $0.minutesRounds.close(held, by: secretariat)
        }
        #expect(try turn(1).text == "保存の期間は何年ですか。")
        #expect(try detail().round?.members.count { $0.confirmedAt == nil } == 6)
    }

    @Test("confirming is recorded apart from silence")
    func confirmed() throws {
        try send()
        try fixture.write { [held, member] in try $0.minutesRounds.confirm(held, by: member) }
        let answered = try #require(try detail().round).members.filter { $0.confirmedAt != nil }.map(\.member)
        #expect(answered == [fixture.members[2]])
    }

    @Test("approved minutes need the chair's signature, name the meeting, and never change again")
    func approved() throws {
        try send()
        try fixture.write { [held, secretariat] in try $0.minutesRounds.close(held, by: secretariat) }
        #expect(throws: MinutesError.unsigned(1)) {
            try fixture.write { [held, later, secretariat] in
                try $0.minutesRounds.approve(held, at: later, by: secretariat)
            }
        }
        let chair = fixture.members[0]
        try fixture.write { [held, later, secretariat] in
            try $0.minutesRounds.sign(held, as: chair, by: secretariat)
            try $0.minutesRounds.approve(held, at: later, by: secretariat)
        }
        let approval = try #require(try detail().approval)
        #expect(approval.isIntact && approval.sha256.count == 64)
        #expect(approval.meeting.id == later)
        let stored = try turn(1)
        #expect(throws: MinutesError.fixed) {
            try fixture.write { [secretariat] in
                _ = try $0.minutesTurns.remove(stored.id, version: stored.version, by: secretariat)
            }
        }
        #expect(throws: DatabaseError.self) {
            try fixture.write { try $0.connection.execute("UPDATE minutes_turns SET text = '別の言葉'") }
        }
    }

    @Test("the public version has nothing of what is withheld, wherever one looks")
    func published() throws {
        try send()
        let chair = fixture.members[0]
        let answer = try turn(2)
        try fixture.write { [held, later, secretariat] in
            try $0.minutesRounds.close(held, by: secretariat)
            try $0.minutesRounds.sign(held, as: chair, by: secretariat)
            try $0.minutesRounds.approve(held, at: later, by: secretariat)
            let publications = $0.minutesPublications
            try publications.withhold("青葉空", in: nil, because: "条例第7条第2号", of: held, by: secretariat)
            try publications.withhold("若草", in: nil, because: "条例第7条第2号", of: held, by: secretariat)
            try publications.withhold("電話で", in: answer.id, because: "条例第7条第6号", of: held, by: secretariat)
            try publications.publish(held, by: secretariat)
        }
        let shown = try fixture.read { try $0.publicSite.minutes(of: held).minutes }
        #expect(shown.lines.last?.text == "五年です。●●●さんには●●●伝えました。")
        #expect(shown.lines.contains { $0.label == "●●●委員" })
        #expect(shown.bases == ["条例第7条第2号", "条例第7条第6号"])
        for words in ["青葉", "若草", "電話で"] {
            #expect(
                try fixture.count(
                    "SELECT count(*) FROM minutes_public_lines WHERE label || text LIKE ?", [.text("%\(words)%")]) == 0)
            #expect(
                try fixture.read { try $0.publicSite.meetings(of: fixture.council, PublicQuery(text: words)) }.rows
                    .isEmpty)
        }
        try fixture.write { [held, secretariat] in try $0.minutesPublications.withdraw(held, by: secretariat) }
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.publicSite.minutes(of: held).minutes } }
    }
}
