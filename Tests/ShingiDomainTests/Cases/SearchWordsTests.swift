import Testing

@testable import ShingiDomain

@Suite("The words that cases are compared by")
struct SearchWordsTests {
    @Test("pairs of neighbouring characters, and runs of letters and digits as a whole, each once")
    func pairs() {
        #expect(words("納付案内、納付") == ["納付", "付案", "案内"])
        #expect(words("SMS送信とAES256") == ["sms", "送信", "信と", "aes256"])
    }

    @Test("case and width of letters and katakana make no difference", arguments: ["ＳＭＳのｼｽﾃﾑ", "smsのシステム"])
    func width(text: String) {
        #expect(words(text) == words("SMSのシステム"))
    }

    @Test("a variation selector or a joiner parts no word")
    func marks() {
        #expect(words("葛󠄀城市") == ["葛城", "城市"])
        #expect(words("委\u{200B}託") == ["委託"])
    }

    @Test("endings and particles count in titles only; numbers nowhere")
    func grammar() {
        #expect(words("について 2022年") == [])
        #expect(SearchWords.words(of: "みまもり", most: 9, keepsGrammar: true) == ["みま", "まも", "もり"])
    }

    @Test("it stops at the most words asked for")
    func most() {
        #expect(SearchWords.words(of: "一二三四五六", most: 3) == ["一二", "二三", "三四"])
    }

    @Test("rare words are looked for first, those of the title before all; what half of the cases say never")
    func query() {
        let counts = ["個人": 90, "見守": 2, "委託": 40, "結合": 2]
        let query = SearchQuery(title: ["委託", "見守"], body: ["結合", "個人", "未知"], counts: counts, total: 100)
        #expect(query.words.map(\.word) == ["見守", "結合", "委託"])
    }

    private func words(_ text: String) -> [String] { SearchWords.words(of: text, most: 100) }
}
