import ShingiDomain
import ShingiServices
import Templates

/// Asks before a draft is thrown away.
struct ProvisionDraftRemovalPage: Page {
    static let template = "provisions/removal"
    static let fields = TemplateFields<Self>(.text("title", \.title), .model("confirmation", \.confirmation))

    let confirmation: Confirmation
    private let provision: Provision

    var title: String { "様式の下書きの削除" }
    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.provisions.label, href: Area.provisions.href),
            BreadcrumbItem(provision.title, href: Paths.provision(provision.id)),
        ]
    }

    init(_ detail: ProvisionDetail) {
        provision = detail.provision
        confirmation = Confirmation(
            "公開していない下書きを削除します。元に戻すことはできません。今使っている様式はそのままです。",
            facts: DefinitionList([DefinitionList.Entry("根拠条項", detail.provision.title)]),
            action: Paths.provisionDraftRemoval(detail.provision.id),
            hidden: [HiddenField("version", "\(detail.version)")], button: Button("下書きを削除する", style: .danger),
            cancelHref: Paths.provision(detail.provision.id))
    }
}
