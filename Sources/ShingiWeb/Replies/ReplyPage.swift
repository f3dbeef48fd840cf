import ShingiDomain
import ShingiServices
import Templates

/// One reply: the document, and for the secretariat what can still be done with it.
struct ReplyPage: Page {
    static let template = "replies/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .optionalModel("sheet", \.sheet),
        .model("chip", \.chip), .optionalModel("warning", \.warning), .model("facts", \.facts),
        .optionalModel("issuing", \.issuing), .optionalModel("closing", \.closing), .list("files", \.files),
        .flag("hasPromises", { !$0.promises.isEmpty }), .list("promises", \.promises))

    let title: String
    let summary: ErrorSummary?
    let sheet: ReplySheet?
    let chip: Chip
    let warning: Banner?
    let facts: DefinitionList
    let issuing: Issuing?
    let closing: PostButton?
    let files: [LinkButton]
    let promises: [FollowUpItem]

    var area: Area? { .replies }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.replies.label, href: Area.replies.href)] }
    var hasErrors: Bool { summary != nil }

    /// The form that numbers and dates a draft.
    struct Issuing: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("action", \.action), .text("fingerprint", \.fingerprint), .model("date", \.date),
            .text("explanation", \.explanation))
        let action: String
        let fingerprint: String
        let date: DateField
        let explanation: String
    }

    init(_ detail: ReplyDetail, _ form: ReplyIssueForm, nextNumber: String?, actor: Actor, today: CivilDate) {
        title = detail.number?.text ?? "答申の下書き"
        summary = ErrorSummary(form.errors)
        sheet = detail.text.map { ReplySheet($0, number: detail.number?.text, date: detail.date) }
        chip = detail.isIssued ? Chip("答申済", .success) : Chip("下書き", .warning)
        warning = Self.warning(detail)
        facts = Self.facts(detail, actor)
        issuing =
            actor.may(.issueReplies) && !detail.isIssued && detail.text != nil
            ? Issuing(
                action: Paths.replyIssuance(detail.id), fingerprint: detail.fingerprint,
                date: DateField(
                    FieldFrame("date", label: "答申日", required: true, error: form.errors["date"]), entry: form.entry),
                explanation: (nextNumber.map { "\($0)が付きます。" } ?? "") + "答申すると、番号・日付・内容は変えられません。")
            : nil
        let mayClose =
            actor.may(.issueReplies) && detail.caseState == .replied
            && detail.followUps.allSatisfy { $0.followUp.state == .closed }
        closing = mayClose ? PostButton("案件を完了にする", action: Paths.replyCaseClosing(detail.id)) : nil
        files =
            detail.text == nil
            ? []
            : [
                LinkButton("答申書をPDFで開く", href: Paths.replyPDF(detail.id)),
                LinkButton("答申書をWordで保存する", href: Paths.replyWord(detail.id)),
            ]
        promises = detail.followUps.map { FollowUpItem($0, today: today) }
    }

    private static func warning(_ detail: ReplyDetail) -> Banner? {
        if let obstacle = detail.obstacle {
            return Banner(.warning, "この下書きは、まだ答申できません。", detail: obstacle.message)
        }
        guard detail.isCorrectedSince else { return nil }
        return Banner(
            .warning, "答申の後に、議決の記録が訂正されています。",
            detail: "下の内容は答申したときのままです。会議の記録と見比べてください。")
    }

    private static func facts(_ detail: ReplyDetail, _ actor: Actor) -> DefinitionList {
        DefinitionList([
            .init("案件", detail.text?.title ?? "案件を開く", href: Paths.case(detail.caseID)),
            .init(
                "会議", "\(detail.meeting.title)(\(detail.meeting.date.japanese))",
                href: actor.may(.readMeetings) ? Paths.meeting(detail.meeting.id) : nil),
            .init("案件の状態", detail.caseState.label),
        ])
    }
}
