import ShingiDomain
import ShingiServices
import Templates

/// The marks with their reasons, and the public version as it would be.
struct MinutesPublicationPage: Page {
    static let template = "minutes/publication"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .model("notice", \.notice),
        .list("marks", \.marks), .flag("hasMarks", { !$0.marks.isEmpty }), .model("empty", \.empty),
        .optionalModel("form", \.form), .list("posts", \.posts), .list("links", \.links), .model("version", \.version))

    let kicker: String
    let summary: ErrorSummary?
    let notice: Banner
    let marks: [Mark]
    let form: Form?
    let posts: [PostButton]
    let links: [LinkButton]
    let version: MinutesPublicView
    let trail: [BreadcrumbItem]

    var title: String { "公開しない箇所と公開" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var empty: EmptyState { EmptyState("公開しない箇所はありません。") }

    struct Mark: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("words", \.words), .text("covers", \.covers), .text("basis", \.basis), .text("places", \.places),
            .optionalModel("removal", \.removal))
        let words: String
        let covers: String
        let basis: String
        let places: String
        let removal: PostButton?
    }

    struct Form: TemplateModel {
        static let fields = TemplateFields<Self>(.text("action", \.action), .list("fields", \.formFields))
        let action: String
        let formFields: [FormField]
    }

    init(_ found: MinutesPublicationDetail, _ typed: MinutesWithholdingForm) {
        let detail = found.detail
        let id = detail.meeting.id
        let isPublic = found.publication != nil
        kicker = detail.meeting.title
        summary = ErrorSummary(typed.errors)
        trail = MinutesPage.trail(detail.meeting, inside: true)
        notice = Self.notice(found)
        let turns = Dictionary(detail.turns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        marks = found.withholdings.map { entry in
            let mark = entry.withholding
            return Mark(
                words: mark.words, covers: mark.turn.map { Self.name(of: turns[$0]) } ?? "会議録の全体", basis: mark.basis,
                places: entry.places == 0 ? "見つかりません" : "\(entry.places)か所",
                removal: isPublic
                    ? nil
                    : PostButton(
                        "取り消す", action: Paths.minutesWithholdingRemovals(id),
                        hidden: [HiddenField("mark", "\(mark.id)")],
                        about: mark.basis, size: .small))
        }
        form = isPublic ? nil : Form(action: Paths.minutesWithholdings(id), formFields: Self.markFields(detail, typed))
        posts =
            isPublic
            ? [PostButton("公開を取り下げる", action: Paths.minutesPublicationWithdrawal(id))]
            : detail.minutes.state == .approved
                ? [PostButton("この内容で公開する", action: Paths.minutesPublication(id), style: .filled)] : []
        links = isPublic ? [LinkButton("公開ページを見る", href: Paths.publicMinutes(id))] : []
        version = MinutesPublicView(found.lines)
    }

    private static func notice(_ found: MinutesPublicationDetail) -> Banner {
        if let publication = found.publication {
            let when = "\(publication.publishedAt.civilDate.japanese) \(publication.publishedAt.timeOfDay.iso)"
            return Banner(.success, "公開しています。", detail: "\(when)に\(publication.publishedBy)が公開しました。直すときは、先に取り下げてください。")
        }
        return found.detail.minutes.state == .approved
            ? Banner(.info, "まだ公開していません。", detail: "下の「公開される内容」を確かめてから公開してください。")
            : Banner(.info, "承認された後に公開できます。", detail: "公開しない箇所は、今から指定しておけます。")
    }

    private static func markFields(_ detail: MinutesDetail, _ typed: MinutesWithholdingForm) -> [FormField] {
        [
            .text(
                TextField(
                    FieldFrame(
                        "words", label: "公開しない言葉", required: true,
                        help: "氏名などは、姓だけ・姓名など書かれ方ごとに指定してください。間の空白や改行は違っていても見つけます。",
                        error: typed.errors["words"]), value: typed.words, rows: 2)),
            .select(
                SelectField(
                    FieldFrame("turn", label: "範囲", error: typed.errors["turn"]),
                    choices: detail.turns.filter { $0.kind != .front }.map { turn in
                        Choice("\(turn.id)", name(of: turn), chosen: "\(turn.id)" == typed.turn)
                    }, prompt: "会議録の全体(氏名など)")),
            .line(
                LineField(
                    FieldFrame(
                        "basis", label: "根拠", required: true, help: "例:情報公開条例第7条第2号(個人に関する情報)",
                        error: typed.errors["basis"]), value: typed.basis)),
        ]
    }

    /// 環境課長「五年です。…」
    private static func name(of turn: MinutesTurn?) -> String {
        guard let turn else { return "" }
        let words = turn.text.replacing("\n", with: "")
        return "\(turn.speaker?.label ?? "")「\(words.prefix(24))\(words.count > 24 ? "…" : "")」"
    }
}
