import Documents
import ShingiDomain
import ShingiServices

/// 送付文
struct CoveringLetterWord: WordDocument {
    static let kind = DocumentKind.coveringLetter
    static let form = WordForm<Self>([
        .text("number", "文書番号", \.letter.number), .text("date", "送付の日付", \.letter.date),
        .text("addressee", "宛先", \.letter.addressee), .text("sender", "差出人", \.letter.sender),
        .text("title", "題名") { "\($0.letter.body)\n\($0.letter.heading)" },
        .text("opening", "書き出しの文", \.letter.opening),
        .list("entries", "「記」の下の項目", NoticeSheet.Point.form) { NoticeSheet($0.letter).entries },
        .list("enclosures", "送付するもの", enclosureForm, \.sent.enclosures), .text("contact", "問い合わせ先", \.letter.contact),
    ])

    let sent: SentLetter
    let about: String

    private var letter: CoveringLetter { sent.letter }

    private static let enclosureForm = WordForm<Enclosure>([
        .text("paper_number", "資料番号", \.number), .text("paper_title", "送付するものの名前", \.title),
    ])
}
