import Documents
import ShingiDomain

/// 開催通知, and those of changes and cancellations.
struct NoticeWord: WordDocument {
    static let kind = DocumentKind.notice
    static let form = WordForm<Self>([
        .text("number", "文書番号", \.sheet.number), .text("date", "通知の日付", \.sheet.date),
        .text("addressee", "宛先") { $0.sheet.addressees.joined(separator: "\n") },
        .text("sender", "差出人") { $0.sheet.sender.joined(separator: "\n") }, .text("title", "題名", \.sheet.title),
        .text("opening", "書き出しの文") { $0.sheet.openings.joined(separator: "\n") },
        .list("entries", "「記」の下の項目", NoticeSheet.Point.form, \.sheet.entries),
        .text("contact", "問い合わせ先", \.sheet.contact),
    ])

    let sheet: NoticeSheet
    /// 第十三期・第2回
    let meeting: String

    var about: String { meeting }
}

extension NoticeSheet.Point {
    static let form = WordForm<Self>([
        .text("term", "番号の付いた項目の名前", \.term),
        .text("lines", "項目の内容") { $0.lines.joined(separator: "\n") },
    ])
}
