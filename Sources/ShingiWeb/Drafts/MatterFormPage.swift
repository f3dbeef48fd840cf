import ShingiDomain
import ShingiServices
import Templates

/// Shows what a sheet loses and gains in the newest version of its form, and asks.
struct MatterFormPage: Page {
    static let template = "drafts/form"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("warning", \.warning), .list("losses", \.losses),
        .flag("hasLosses", { !$0.losses.isEmpty }), .strings("added", \.added),
        .flag("hasAdded", { !$0.added.isEmpty }), .list("amendments", \.amendments),
        .flag("hasAmendments", { !$0.amendments.isEmpty }), .text("amendmentsTitle", \.amendmentsTitle),
        .model("confirmation", \.confirmation))

    let warning: Banner?
    let losses: [Loss]
    /// The labels of new fields.
    let added: [String]
    let amendments: [AmendmentView]
    let amendmentsTitle: String
    let confirmation: Confirmation
    private let subject: Case

    var title: String { "新しい版の様式への移行" }
    var area: Area? { .cases }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem("「\(subject.title)」の起案", href: Paths.caseDraft(subject.id)),
        ]
    }

    struct Loss: TemplateModel {
        static let fields = TemplateFields<Self>(.text("lossLabel", \.label), .text("lossText", \.text))
        let label: String
        let text: String
    }

    init(_ transfer: FormTransfer, of subject: Case, hasChanged: Bool) {
        self.subject = subject
        let (sheet, newer) = (transfer.sheet, transfer.newer)
        warning =
            hasChanged
            ? Banner(.warning, "この個票か様式が変わりました。", detail: "まだ移していません。下の内容を確かめてから決めてください。") : nil
        losses = transfer.outcome.lost.map { Loss(label: $0.label, text: $0.text) }
        added = transfer.outcome.added.map { $0.label + ($0.required ? "(必須)" : "") }
        amendmentsTitle = "様式の第\(sheet.form.version)版から第\(newer.version)版への変更"
        amendments = AmendmentView.list(from: sheet.form.entry, to: newer.entry)
        confirmation = Confirmation(
            losses.isEmpty
                ? "書いた内容は、すべて新しい版に引き継がれます。"
                : "上に示した\(losses.count)項目の内容は、新しい版の個票に引き継がれません。必要な文章は書き写してから移してください。",
            facts: DefinitionList([
                DefinitionList.Entry("案件", subject.title),
                DefinitionList.Entry("付議項目", "\(sheet.matter.kind.label) \(sheet.title)"),
                DefinitionList.Entry("様式", "第\(sheet.form.version)版 → 第\(newer.version)版"),
            ]),
            action: Paths.caseMatterForm(subject.id, sheet.matter.id),
            hidden: [HiddenField("version", "\(sheet.sheet.version)"), HiddenField("form", "\(newer.id)")],
            button: Button("第\(newer.version)版に移す"), cancelHref: Paths.caseDraft(subject.id))
    }
}
