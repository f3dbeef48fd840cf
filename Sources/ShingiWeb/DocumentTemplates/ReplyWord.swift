import Documents
import ShingiDomain
import ShingiServices

/// 答申書
struct ReplyWord: WordDocument {
    static let kind = DocumentKind.reply
    static let form = WordForm<Self>([
        .text("number", "答申番号") { $0.number ?? "" },
        .text("date", "答申日") { $0.date?.japaneseWithoutWeekday ?? "" },
        .text("addressee", "宛先", \.text.addressee), .text("council", "審議会の名前", \.text.council),
        .text("office", "署名する役職", \.text.office), .text("signatory", "署名する人", \.text.signatory),
        .text("case.number", "諮問番号", \.text.caseNumber), .text("case.title", "件名", \.text.title),
        .text("case.consulted_on", "諮問を受けた日", \.text.consultedOn), .text("meeting", "審議した会議", \.text.meeting),
        .text("decided_on", "議決した日", \.text.decidedOn), .text("opening", "書き出しの文", \.text.opening),
        .text("outcome", "結果を一言で", \.text.outcome),
        .list("decisions", "議決", decision, \.text.decisions), .list("conditions", "附帯意見・条件", wish, \.text.conditions),
        .text("remarks", "付記", \.text.remarks),
    ])

    private static let decision = WordForm<ReplyText.Decision>([
        .text("sentence", "議決の文", \.sentence),
        .text("reasons", "理由(票数など)") { $0.reasons.joined(separator: "\n") },
    ])
    private static let wish = WordForm<ReplyText.Wish>([
        .text("text", "附帯意見", \.text), .flag("must_report", "報告を要するもの", \.mustReport),
    ])

    let text: ReplyText
    /// Nil for a draft, like the day.
    let number: String?
    let date: CivilDate?

    var about: String { number ?? "下書き_\(text.title)" }
}
