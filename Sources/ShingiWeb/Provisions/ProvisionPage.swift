import ShingiDomain
import ShingiServices
import Templates

/// A provision with its form as a drafter sees it, and the form's versions.
struct ProvisionPage: Page {
    static let template = "provisions/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("facts", \.facts), .text("versionTitle", \.versionTitle),
        .list("fields", \.formFields), .list("versions", \.versions))

    let title: String
    let facts: DefinitionList
    let versionTitle: String
    let formFields: [FormField]
    let versions: [Version]

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

    init(_ provision: Provision, _ versions: [FormVersion], shown: FormVersion) {
        title = provision.title
        facts = DefinitionList([
            DefinitionList.Entry("根拠", provision.citation),
            DefinitionList.Entry("諮問・報告の別", provision.mayBeReport.label),
        ])
        versionTitle = "個票の様式 第\(shown.form.version)版"
        formFields = shown.form.fields.map { field in
            FormField(
                field, named: field.key, typed: TypedAnswer(field, SheetContent()), errors: FieldErrors(), comment: nil,
                changed: false)
        }
        self.versions = versions.map {
            Version(
                name: "第\($0.form.version)版", href: "\(Paths.provision(provision.id))?version=\($0.form.version)",
                made: $0.createdAt.civilDate.japanese, sheets: $0.sheetCount, isShown: $0.form.id == shown.form.id)
        }
    }
}
