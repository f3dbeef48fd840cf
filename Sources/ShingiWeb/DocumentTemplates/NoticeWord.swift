import Documents
import ShingiDomain

/// 開催通知, and those of changes and cancellations.
struct NoticeWord: WordDocument {
    static let kind = DocumentKind.notice
    static let form = WordForm<Self>([
        .text("number", "文書番号", \.notice.number), .text("date", "通知の日", \.notice.date),
        .text("addressee", "宛先", \.notice.addressee), .text("sender", "審議会の名前と会長", \.notice.sender),
        .text("title", "標題", \.notice.title), .text("opening", "本文", \.notice.opening),
        .list("points", "記の項目", point) { $0.notice.entries.enumerated().map { ($0 + 1, $1) } },
        .text("contact", "問い合わせ先", \.notice.contact),
    ])

    private static let point = WordForm<(number: Int, entry: MeetingNotice.Entry)>([
        .text("number", "項目の番号") { "\($0.number)" }, .text("term", "項目の名前") { $0.entry.term },
        .text("text", "項目の内容") { $0.entry.lines.joined(separator: "\n") },
    ])

    let notice: MeetingNotice
    /// 第十三期・第2回
    let meeting: String

    var about: String { meeting }
}
