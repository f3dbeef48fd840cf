import ShingiDomain
import ShingiServices
import Templates

/// A provision with its form as a drafter sees it, and the form's versions.
struct ProvisionPage: Page {
    static let template = "provisions/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("chip", \.chip), .model("facts", \.facts), .list("banners", \.banners),
        .model("editButton", \.editButton), .optionalModel("publishButton", \.publishButton),
        .optionalModel("removalButton", \.removalButton), .optionalModel("useButton", \.useButton),
        .text("versionTitle", \.versionTitle), .optionalModel("preview", \.preview), .list("versions", \.versions),
        .flag("hasVersions", { !$0.versions.isEmpty }), .list("amendments", \.amendments),
        .flag("hasAmendments", { !$0.amendments.isEmpty }), .text("amendmentsTitle", \.amendmentsTitle))

    let title: String
    let chip: Chip
    let facts: DefinitionList
    let banners: [Banner]
    let editButton: LinkButton
    let publishButton: LinkButton?
    let removalButton: LinkButton?
    let useButton: PostButton?
    let versionTitle: String
    /// Nil until a version is published.
    let preview: FormPreview?
    let versions: [Version]
    let amendments: [AmendmentView]
    let amendmentsTitle: String

    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.provisions.label, href: Area.provisions.href)] }

    struct Version: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("made", \.made), .integer("sheets", \.sheets),
            .flag("isShown", \.isShown))
        let name: String
        let href: String
        let made: String
        let sheets: Int
        let isShown: Bool
    }

    init(_ detail: ProvisionDetail, shown: FormVersion?) {
        let provision = detail.provision
        title = provision.title
        chip = Chip(isActive: detail.isActive, isPublished: detail.current != nil)
        facts = DefinitionList([
            DefinitionList.Entry("根拠", provision.citation),
            DefinitionList.Entry("諮問・報告の別", provision.mayBeReport.label),
        ])
        banners = Self.banners(detail)
        editButton = LinkButton(detail.draft == nil ? "様式を編集する" : "下書きの続きを書く", href: Paths.provisionForm(provision.id))
        publishButton = detail.draft.map { _ in
            LinkButton("公開の確認へ進む", href: Paths.provisionPublication(provision.id), style: .filled)
        }
        removalButton =
            detail.draft == nil || detail.current == nil
            ? nil : LinkButton("下書きを削除する", href: Paths.provisionDraftRemoval(provision.id), style: .text)
        useButton = Self.useButton(detail)
        versionTitle = shown.map { "個票の様式 第\($0.form.version)版" } ?? ""
        preview = shown.map { FormPreview($0.form.entry) }
        versions = detail.versions.map { Version($0, of: provision.id, isShown: $0.form.id == shown?.form.id) }
        let before = shown.flatMap { shown in detail.versions.first { $0.form.version == shown.form.version - 1 } }
        amendmentsTitle = before.map { "第\($0.form.version)版から変わったところ" } ?? ""
        amendments =
            before.flatMap { before in
                shown.map { AmendmentView.list(from: before.form.entry, to: $0.form.entry) }
            } ?? []
    }

    private static func banners(_ detail: ProvisionDetail) -> [Banner] {
        guard let draft = detail.draft else { return [] }
        let when = "\(draft.savedAt.civilDate.japanese) \(draft.savedAt.timeOfDay.iso) \(draft.savedBy)"
        return [
            Banner(
                .info, detail.current == nil ? "様式はまだ公開していません。" : "公開していない下書きがあります。", detail: "最後の保存:\(when)")
        ]
    }

    private static func useButton(_ detail: ProvisionDetail) -> PostButton? {
        let id = detail.provision.id
        let seen = [HiddenField("version", "\(detail.version)")]
        if detail.isActive { return PostButton("使わないことにする", action: Paths.provisionRetirement(id), hidden: seen) }
        return detail.current == nil
            ? nil : PostButton("再び使う", action: Paths.provisionReinstatement(id), hidden: seen)
    }
}

extension ProvisionPage.Version {
    fileprivate init(_ version: FormVersion, of id: ProvisionID, isShown: Bool) {
        self.init(
            name: "第\(version.form.version)版", href: "\(Paths.provision(id))?version=\(version.form.version)",
            made: version.createdAt.civilDate.japanese + (version.publishedBy.map { " \($0)" } ?? ""),
            sheets: version.sheetCount, isShown: isShown)
    }
}
