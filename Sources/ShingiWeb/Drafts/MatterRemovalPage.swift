import ShingiDomain
import ShingiServices
import Templates

/// Asks before a matter and its sheet are removed.
struct MatterRemovalPage: Page {
    static let template = "drafts/removal"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("warning", \.warning), .model("confirmation", \.confirmation))

    let warning: Banner?
    let confirmation: Confirmation
    private let subject: Case

    var title: String { "付議項目の削除" }
    var area: Area? { .cases }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem("「\(subject.title)」の起案", href: Paths.caseDraft(subject.id)),
        ]
    }

    init(_ sheet: DraftSheet, of subject: Case, hasChanged: Bool = false) {
        self.subject = subject
        warning =
            hasChanged
            ? Banner(.warning, "この個票は、ほかの人が書き換えました。", detail: "まだ削除していません。起案の画面で内容を確かめてから決めてください。") : nil
        let written = sheet.form.fields.filter { sheet.sheet.content[$0.key]?.isBlank == false }.count
        confirmation = Confirmation(
            "この付議項目を個票ごと削除します。内容は残り、「版」のページから元に戻せます。",
            facts: DefinitionList([
                DefinitionList.Entry("案件", subject.title),
                DefinitionList.Entry("付議項目", "\(sheet.matter.kind.label) \(sheet.title)"),
                DefinitionList.Entry("書かれている項目", "\(sheet.form.fields.count)項目中\(written)項目"),
            ]),
            action: Paths.caseMatterRemoval(subject.id, sheet.matter.id),
            hidden: [HiddenField("version", "\(sheet.sheet.version)")],
            button: Button("付議項目を削除する", style: .danger), cancelHref: Paths.caseDraft(subject.id))
    }
}
