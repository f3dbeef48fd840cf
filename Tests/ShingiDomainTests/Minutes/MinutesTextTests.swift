import ShingiDomain
import Testing

@Suite("Minutes in each style, and without what is withheld")
struct MinutesTextTests {
    private let council = Council(
        id: CouncilID(1), name: "ひばり市個人情報保護審議会", municipality: "ひばり市", secretariat: "総務課", addressee: "市長",
        settings: CouncilSettings())

    private func turn(_ label: String, _ role: SpeakerRole, _ text: String) -> MinutesTurn {
        MinutesTurn(
            id: MinutesTurnID(1), position: 1, kind: .turn, speaker: MinutesSpeaker(label: label, role: role),
            text: text)
    }

    @Test("one source gives names, roles, and questions with answers")
    func styles() {
        let turns = [
            turn("青葉会長", .chair, "始めます。"), turn("みどり委員", .member, "何年ですか。"), turn("環境課長", .department, "五年です。"),
        ]
        let labels = { (style: MinutesStyle) in turns.map { MinutesText(style, of: council).label(of: $0) } }
        #expect(labels(.verbatimWithNames) == ["青葉会長", "みどり委員", "環境課長"])
        #expect(labels(.verbatimWithRoles) == ["会長", "委員", "市側"])
        let summary = MinutesText(.summary, of: council)
        #expect(turns.map { summary.words(of: $0) } == [nil, "何年ですか。", "五年です。"])
        #expect(summary.label(of: turns[2]) == "答")
    }

    @Test("withheld words are found whatever blanks lie between, and one sign stands for each")
    func redacted() {
        let marks = [
            MinutesWithholding(id: MinutesWithholdingID(1), turn: nil, words: "青葉空", basis: "条例"),
            MinutesWithholding(id: MinutesWithholdingID(2), turn: MinutesTurnID(1), words: "電話", basis: "条例"),
        ]
        let bullets = MinutesRedaction(marks, .bullets)
        #expect(bullets.text("青葉　空さんと青\n葉空氏") == "●●●さんと●●●氏")
        #expect(bullets.text("電話", of: MinutesTurnID(1)) == "●●●")
        #expect(bullets.text("電話", of: MinutesTurnID(2)) == "電話")
        #expect(MinutesRedaction(marks, .omitted).text("青青葉空葉空") == "")
    }

    @Test("a turn may be parted behind each sentence but the last, and comes together again")
    func split() throws {
        let whole = turn("会長", .chair, "一つ目。「二つ。」三つ目。")
        #expect(whole.breaks == [4])
        let (first, second) = try whole.split(at: 4)
        #expect(try first.joined(with: second).text == "一つ目。\n「二つ。」三つ目。")
        #expect(throws: MinutesError.noSuchPlace) { try whole.split(at: 2) }
    }
}
