import ShingiDomain
import ShingiServices
import Templates

/// Asks before a draft becomes the form that new sheets are written under.
struct ProvisionPublicationPage: Page {
    static let template = "provisions/publication"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("banner", \.banner), .text("amendmentsTitle", \.amendmentsTitle),
        .list("amendments", \.amendments), .flag("hasAmendments", { !$0.amendments.isEmpty }),
        .model("confirmation", \.confirmation), .model("preview", \.preview))

    let banner: Banner?
    let amendmentsTitle: String
    let amendments: [AmendmentView]
    let confirmation: Confirmation
    let preview: FormPreview
    private let provision: Provision

    var title: String { "様式の公開" }
    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.provisions.label, href: Area.provisions.href),
            BreadcrumbItem(provision.title, href: Paths.provision(provision.id)),
        ]
    }

    /// Nil without a draft.
    init?(_ detail: ProvisionDetail, banner: Banner? = nil) {
        guard let draft = detail.draft else { return nil }
        provision = detail.provision
        self.banner = banner
        let number = (detail.current?.version ?? 0) + 1
        amendmentsTitle = detail.current.map { "第\($0.version)版から変わるところ" } ?? ""
        amendments = detail.current.map { AmendmentView.list(from: $0.entry, to: draft.definition.entry) } ?? []
        preview = FormPreview(draft.definition.entry)
        let drafted = detail.draftedCases == 0 ? "" : "起案中の案件\(detail.draftedCases)件の個票は今の版のままで、起案の画面から新しい版に移せます。"
        confirmation = Confirmation(
            number == 1
                ? "この様式を公開します。公開すると、起案する人がこの根拠条項を選べるようになります。"
                : "この様式を第\(number)版として公開します。これから起案する個票に使われます。すでにある個票は、書いたときの版のまま表示され、印刷されます。\(drafted)",
            facts: DefinitionList([
                DefinitionList.Entry("根拠", draft.definition.heading.citation),
                DefinitionList.Entry("項目の名前", draft.definition.title),
                DefinitionList.Entry("諮問・報告の別", draft.definition.mayBeReport.label),
                DefinitionList.Entry("様式の項目", "\(draft.definition.fields.count)項目"),
            ]),
            action: Paths.provisionPublication(detail.provision.id),
            hidden: [HiddenField("version", "\(detail.version)")], button: Button("第\(number)版として公開する"),
            cancelHref: Paths.provisionForm(detail.provision.id))
    }
}
