import ShingiDomain
import ShingiServices
import Templates

/// Where a transcript is pasted or chosen.
struct MinutesImportPage: Page {
    static let template = "minutes/import"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .optionalModel("notice", \.notice),
        .text("action", \.action), .list("fields", \.formFields), .text("cancelHref", \.cancelHref))

    let kicker: String
    let summary: ErrorSummary?
    let notice: Banner?
    let action: String
    let formFields: [FormField]
    let cancelHref: String
    let trail: [BreadcrumbItem]

    var title: String { "発言記録の取り込み" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    init(_ detail: MinutesDetail, text: String, _ errors: FieldErrors = FieldErrors()) {
        kicker = detail.meeting.title
        summary = ErrorSummary(errors)
        notice =
            detail.turns.isEmpty
            ? nil : Banner(.warning, "今の本文は、取り込んだ内容に置き換わります。", detail: "置き換えた後も「元に戻す」で今の本文に戻せます。")
        action = Paths.minutesPreview(detail.meeting.id)
        cancelHref = Paths.minutes(detail.meeting.id)
        trail = MinutesPage.trail(detail.meeting, inside: true)
        formFields = [
            .text(
                TextField(
                    FieldFrame(
                        "text", label: "発言記録",
                        help: "8万字まで。発言者は【会 長】、○川合会長、(委員)、会長とタブ、「・問 → 答」のどの書き方でも読み取ります。",
                        error: errors["text"]), value: text, rows: 12)),
            .file(
                FileField(
                    FieldFrame(
                        "file", label: "ファイルから", help: "テキスト(.txt)かWord(.docx)。選ぶと、上の欄よりファイルを使います。",
                        error: errors["file"]),
                    accepted: ".txt,.docx")),
        ]
    }
}
