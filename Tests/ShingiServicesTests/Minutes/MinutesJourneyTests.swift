import ShingiDomain
import Testing

@testable import ShingiServices

/// The whole way of one long record.
@Suite("Minutes of 30,000 characters")
struct MinutesJourneyTests {
    private let fixture: Fixture
    private let held: MeetingID
    private let later: MeetingID

    init() throws {
        fixture = try Fixture()
        (held, later) = try fixture.heldMeetings()
        let clerk = fixture.actor(.clerk)
        try fixture.write { [held] in try $0.minutes.begin(held, by: clerk) }
    }

    private var secretariat: Actor { fixture.actor(.secretariat) }

    /// The five members who speak; the first presides.
    private static let labels = ["会長", "石川委員", "上野委員", "江藤委員", "大原委員"]
    private static let withheld = ["夕凪", "朝霧", "口座の番号の下四桁"]

    /// Turn by turn, in words that nobody ever said.
    private static func record() -> (text: String, turns: Int) {
        let speakers = labels + ["環境課長", "区政情報課長"]
        var parts = ["1 開会"]
        var turns = 0
        while parts.reduce(0, { $0 + $1.count }) < 30_000 {
            var words = "\(turns + 1)番目の発言です。"
            words += String(repeating: "委託先で預かる名簿の扱いについて、保存の期間と消去の方法を順に確かめます。", count: 4)
            if turns == 12 { words += "窓口の夕凪さんと朝霧さんから聞きました。口座の番号の下四桁だけを使います。" }
            if turns == 40 { words += "夕　凪さんにはお礼を申し上げます。" }
            parts.append("【\(speakers[turns % speakers.count])】 \(words)")
            turns += 1
        }
        return (parts.joined(separator: "\n\n"), turns)
    }

    private func member(_ index: Int) -> Actor {
        Actor(
            accountID: fixture.account(.member), name: Self.labels[index], councilID: fixture.council, roles: [.member],
            memberID: fixture.members[index])
    }

    private func detail() throws -> MinutesDetail {
        try fixture.read { try $0.minutes.detail(of: held, for: secretariat) }
    }

    @Test(
        "are imported, edited, confirmed by five members with eleven corrections, approved, published without two names and one passage"
    )
    func wholeWay() throws {
        let (text, turns) = Self.record()
        try importRecord(text)
        #expect(try detail().turns.count { $0.kind == .turn } == turns)
        #expect(try detail().turns.reduce(0) { $0 + $1.text.count } > 28_000)
        try edit()
        try fixture.write { [held, secretariat] in
            try $0.minutesRounds.send(held, due: day(2022, 8, 10), signer: nil, by: secretariat)
        }
        for (index, count) in [3, 2, 2, 2, 2].enumerated() { try correct(count, as: index) }
        try decide()
        try approve()
        try publish()
        try nothingWithheldIsPublic()
    }

    private func importRecord(_ text: String) throws {
        var answers: [String: MinutesSpeaker] = [:]
        for (index, label) in Self.labels.enumerated() {
            answers[label] = MinutesSpeaker(
                label: label, role: index == 0 ? .chair : .member, member: fixture.members[index])
        }
        for label in ["環境課長", "区政情報課長"] { answers[label] = MinutesSpeaker(label: label, role: .department) }
        try fixture.write { [held, secretariat, answers] in
            try $0.minutesImports.import(text, answers: answers, into: held, by: secretariat)
        }
    }

    private func edit() throws {
        let turn = try #require(try detail().turns.first { $0.text.hasPrefix("2番目") })
        let place = try #require(turn.breaks.first)
        try fixture.write { [secretariat] in
            _ = try $0.minutesTurns.split(turn.id, at: place, version: turn.version, by: secretariat)
        }
        let before = try detail().turns.count
        let edit = try #require(try detail().lastEdit)
        try fixture.write { [held, secretariat] in try $0.minutesTurns.undo(held, edit: edit.id, by: secretariat) }
        #expect(try detail().turns.count == before - 1)
    }

    /// Asks for that many corrections of own remarks, cannot touch anybody else's, then confirms.
    private func correct(_ count: Int, as index: Int) throws {
        let actor = member(index)
        let turns = try detail().turns
        let own = turns.filter { $0.speaker?.label == Self.labels[index] }.prefix(count)
        let other = try #require(turns.first { $0.speaker?.label == Self.labels[(index + 1) % 5] })
        #expect(throws: MinutesError.notOwnRemark) {
            try fixture.write {
                _ = try $0.minutesRounds.propose(other.id, "別の言葉。", comment: "", version: other.version, by: actor)
            }
        }
        try fixture.write { [held] services in
            for turn in own {
                _ = try services.minutesRounds.propose(
                    turn.id, turn.text + "(訂正)", comment: "聞き違いです。", version: turn.version, by: actor)
            }
            try services.minutesRounds.confirm(held, by: actor)
        }
    }

    private func decide() throws {
        let corrections = try #require(try detail().round).corrections
        #expect(corrections.count == 11)
        try fixture.write { [held, secretariat] services in
            for correction in corrections.dropLast() {
                _ = try services.minutesRounds.decide(correction.id, .accepted, because: "", by: secretariat)
            }
            let last = corrections[10].id
            _ = try services.minutesRounds.decide(last, .declined, because: "録音のとおりであるため。", by: secretariat)
            try services.minutesRounds.close(held, by: secretariat)
        }
        let detail = try detail()
        #expect(detail.turns.count { $0.text.hasSuffix("(訂正)") } == 10)
        #expect(detail.round?.members.count { $0.confirmedAt != nil } == 5)
        #expect(detail.round?.members.count { $0.confirmedAt == nil } == 1)
    }

    private func approve() throws {
        let chair = member(0)
        try fixture.write { [held, later, secretariat] services in
            try services.minutesRounds.sign(held, as: chair.memberID ?? MemberID(0), by: chair)
            try services.minutesRounds.approve(held, at: later, by: secretariat)
        }
        let approval = try #require(try detail().approval)
        #expect(approval.isIntact && approval.sha256.count == 64)
    }

    private func publish() throws {
        let passage = try #require(try detail().turns.first { $0.text.contains("口座の番号") })
        try fixture.write { [held, secretariat] services in
            let publications = services.minutesPublications
            for name in Self.withheld.prefix(2) {
                try publications.withhold(name, in: nil, because: "情報公開条例第7条第2号", of: held, by: secretariat)
            }
            try publications.withhold(
                Self.withheld[2], in: passage.id, because: "情報公開条例第7条第6号", of: held, by: secretariat)
            try publications.publish(held, by: secretariat)
        }
    }

    /// In what the public reads, finds and subscribes to, and in every table that is made for it.
    private func nothingWithheldIsPublic() throws {
        let shown = try fixture.read { try $0.publicSite.minutes(of: held).minutes }
        let page = shown.lines.map { $0.label + $0.text }.joined().filter { !$0.isWhitespace }
        #expect(page.count > 28_000 && page.contains("窓口の●●●さんと●●●さんから聞きました。●●●だけを使います。"))
        #expect(page.contains("●●●さんにはお礼を申し上げます。"))
        let news = try fixture.read { try $0.publicSite.publishedMinutes(of: fixture.council, limit: 10) }
        #expect(news.count == 1)
        let audit = try fixture.history(of: .meeting(held)).joined()
        for words in Self.withheld {
            #expect(!page.contains(words) && !news.contains { $0.title.contains(words) } && !audit.contains(words))
            #expect(!shown.bases.joined().contains(words))
            let found = try fixture.read {
                try $0.publicSite.meetings(of: fixture.council, PublicQuery(text: words)).rows.count
            }
            #expect(found == 0)
        }
    }
}
