import ShingiDomain
import Testing

@Suite("The reader of transcripts")
struct TranscriptReaderTests {
    @Test(
        "every way of writing speakers gives the same turns",
        arguments: [
            "【会 長】 では始めます。\n\n【みどり委員】 保存期間は何年ですか。\n\n【環境課長】 五年です。",
            "○会長 では始めます。\n\n○みどり委員 保存期間は何年ですか。\n\n○環境課長 五年です。",
            "○会　長　では始めます。\n○みどり委員　保存期間は何年ですか。\n○環境課長　五年です。",
            "(会長) では始めます。\n(みどり委員) 保存期間は何年ですか。\n(環境課長) 五年です。",
            "（会　長）では始めます。\n（みどり委員）保存期間は何年ですか。\n（環境課長）五年です。",
            "会長\tでは始めます。\nみどり委員\t保存期間は何年ですか。\n環境課長\t五年です。",
            "会　長　では始めます。\nみどり委員　保存期間は何年ですか。\n環境課長　五年です。",
            "会長:では始めます。\r\nみどり委員:保存期間は何年ですか。\r\n環境課長：五年です。",
        ])
    func oneRecordInEveryForm(_ text: String) {
        let transcript = TranscriptReader().read(text)
        #expect(transcript.turns.map(\.speaker?.text) == ["会長", "みどり委員", "環境課長"])
        #expect(transcript.turns.map(\.text) == ["では始めます。", "保存期間は何年ですか。", "五年です。"])
        #expect(transcript.turns.map(\.speaker?.role) == [.chair, .member, .department])
        #expect(blank(text) == blank(of: transcript))
    }

    @Test("questions and answers are turns of their own, and an arrow inside the words divides nothing")
    func questionsAndAnswers() {
        let text = """
            議題2 避難者名簿の共有について
            ・名簿は誰が見るのか → 防災課の職員のみである
            ・媒体を紙→電磁的記録に
            　変える理由は何か → 災害時に紙を運べないため
            """
        let transcript = TranscriptReader().read(text)
        #expect(transcript.turns.map(\.speaker) == [.question, .answer, .question, .answer])
        #expect(transcript.turns.map(\.text)[3] == "災害時に紙を運べないため")
        #expect(transcript.turns.map(\.text)[2].hasPrefix("媒体を紙→電磁的記録に"))
        #expect(blank(text) == blank(of: transcript))
    }

    @Test("interjections are notes, and the speaker goes on after them")
    func interjections() {
        let transcript = TranscriptReader().read(
            """
            ○会長 ご異議ありませんか。

            【「なし」と呼ぶ者あり】

            では、承認といたします。

            （拍手）

            午後3時10分閉会
            """)
        #expect(transcript.blocks.map(\.kind) == [.turn, .note, .turn, .note, .note])
        #expect(transcript.turns.map(\.speaker?.text) == ["会長", "会長"])
    }

    @Test("headings are no speakers, and each stays where it stood")
    func headings() {
        let transcript = TranscriptReader().read(
            """
            会議名\t第三期・第2回ひばり市個人情報保護審議会
            出席者\t青葉 空 委員\t若草 みどり 委員

            (1) 開 会

            ○青葉会長 開会します。

            (2) 審議事項

            【諮問第12号】図書館の予約システムについて

            ○確認事項

            ○青葉会長 次に移ります。
            """)
        #expect(
            transcript.blocks.map(\.kind) == [.front, .front, .heading, .turn, .heading, .heading, .heading, .turn])
        #expect(transcript.speakers.map(\.speaker.text) == ["青葉会長"])
        #expect(transcript.speakers.first?.speaker.name == "青葉")
    }

    @Test("a paragraph broken at a fixed width stays one paragraph")
    func wrapped() {
        let words = String(repeating: "この手続では市民の方から申請書を受け取り内容を確かめます", count: 4) + "。"
        let second = String(repeating: "次の段落では委託先の管理について申し上げます", count: 4) + "。"
        let text =
            broken("○環境課長　" + words, at: 30) + "\n" + broken("　" + second, at: 30)
            + "\n" + broken("○会長　" + second, at: 30)
        let transcript = TranscriptReader().read(text)
        #expect(transcript.turns.map(\.text) == [words + "\n" + second, second])
    }

    @Test("page numbers, heads and feet are taken out and a sentence over the page's end is whole again")
    func pages() {
        let pages = (1...4).map { page in
            "第三回審議会会議録\n\n○会長 \(page)枚目の話を始めて、その途中でページが終わる\n\n- \(page) -\n"
        }
        let transcript = TranscriptReader().read(
            pages.joined(separator: "\u{0C}\n") + "第三回審議会会議録\n\n言葉がここにあります。\n\n- 5 -")
        // The first page begins with the title.
        #expect(transcript.removed.count { $0 == "第三回審議会会議録" } == 4)
        #expect(transcript.removed.count { $0.hasPrefix("- ") } == 5)
        #expect(transcript.turns.count == 4)
        #expect(transcript.turns.last?.text == "4枚目の話を始めて、その途中でページが終わる言葉がここにあります。")
    }

    @Test("a name without a title is a speaker once it is known")
    func knownName() {
        let text = "【会長】 どうぞ。\n【わかくさ】 一点だけ伺います。\n【環境課長】 はい。"
        #expect(TranscriptReader().read(text).turns.count == 2)
        #expect(TranscriptReader(known: ["わかくさ"]).read(text).turns.count == 3)
    }

    @Test("nothing is lost and no turn is merged, whatever the record is made of", arguments: 0..<120)
    func nothingLost(_ seed: Int) {
        var maker = RecordMaker(seed: UInt64(seed))
        let record = maker.record()
        let transcript = TranscriptReader().read(record.text)
        #expect(blank(record.text) == blank(of: transcript))
        #expect(transcript.turns.filter { !$0.mark.isEmpty }.map(\.speaker?.text) == record.speakers)
    }

    @Test("text that is no record at all loses nothing either", arguments: 0..<60)
    func noise(_ seed: Int) {
        var maker = RecordMaker(seed: UInt64(seed))
        let text = maker.noise()
        #expect(blank(text) == blank(of: TranscriptReader().read(text)))
    }

    /// Broken after so many full-width characters.
    private func broken(_ text: String, at width: Int) -> String {
        var lines: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines.joined(separator: "\n")
    }

    private func blank(_ text: String) -> [Character: Int] {
        text.filter { !$0.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private func blank(of transcript: Transcript) -> [Character: Int] {
        blank(transcript.blocks.map { $0.mark + $0.text }.joined() + transcript.removed.joined())
    }
}
