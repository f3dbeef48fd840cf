import Documents
import ShingiDomain

/// 採決記録
struct VoteRecordWord: WordDocument {
    static let kind = DocumentKind.voteRecord
    static let form = WordForm<Self>([
        .text("council", "審議会の名前", \.record.council), .text("title", "題名", \.record.title),
        .list("facts", "会議の日時・場所など", FactWord.form) { $0.record.facts.map { FactWord($0) } },
        .list("lines", "定足数と議決の規則", SentenceWord.form) { $0.record.sentences.map { SentenceWord(sentence: $0) } },
        .list("rows", "採決の一覧", rowForm, \.record.rows), .list("votes", "採決ごとの記録", voteForm, \.record.votes),
    ])

    let record: VoteRecordWords

    var about: String { record.meetingTitle }

    private static let rowForm = WordForm<VoteRecordWords.Row>([
        .text("name", "諮問番号または議題の番号", \.name), .text("item", "議題", \.title),
        .text("matters", "付議項目", \.matters), .text("method", "採決の方法", \.method),
        .text("present", "出席", \.present), .text("in_favour", "賛成", \.inFavour), .text("against", "反対", \.against),
        .text("abstained", "棄権", \.abstained), .text("outcome", "結果", \.outcome),
    ])

    private static let voteForm = WordForm<VoteRecordWords.Vote>([
        .text("heading", "諮問番号と付議項目", \.heading), .text("item", "議題", \.title),
        .list("records", "記録(訂正があれば訂正ごと)", recordForm, \.records),
    ])

    private static let recordForm = WordForm<VoteRecordWords.Record>([
        .text("version", "訂正の別") { $0.version ?? "" },
        .list("entries", "記録の内容", FactWord.form) { $0.facts.map { FactWord($0) } },
    ])
}
