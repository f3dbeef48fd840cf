import ShingiDomain
import Templates

/// Asks before a case is withdrawn, and why.
struct CaseWithdrawalPage: Page {
    static let template = "cases/withdrawal"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .optionalModel("summary", \.summary), .model("confirmation", \.confirmation))

    let kicker: String
    let summary: ErrorSummary?
    let confirmation: Confirmation
    let trail: [BreadcrumbItem]

    var title: String { "案件の取下げ" }
    var area: Area? { .cases }
    var hasErrors: Bool { summary != nil }

    init(_ subject: Case, reason: String = "", errors: FieldErrors = FieldErrors()) {
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        summary = ErrorSummary(errors)
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
        let kept = subject.number.map { "\($0.text)はこの案件の番号として残り、ほかの案件には使われません。" } ?? ""
        confirmation = Confirmation(
            "この案件を取り下げます。取り下げた案件は元に戻せません。\(kept)",
            facts: DefinitionList([
                DefinitionList.Entry("件名", subject.shownTitle),
                DefinitionList.Entry("今の状態", subject.state.label),
            ]),
            action: Paths.caseWithdrawal(subject.id), hidden: [HiddenField("version", String(subject.version))],
            reason: TextField(
                FieldFrame(
                    "reason", label: "取り下げる理由", required: true, help: "経過の記録に残ります。", error: errors["reason"]),
                value: reason),
            button: Button("取り下げる", style: .danger), cancelHref: Paths.case(subject.id))
    }
}
