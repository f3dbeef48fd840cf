import Documents
import ShingiDomain
import ShingiServices
import Templates

/// The template of one kind of document: to take, to replace, and the names it may have.
struct DocumentTemplatePage: Page {
    static let template = "document-templates/show"
    static let fields = TemplateFields<Self>(
        .text("heading", \.title), .optionalModel("summary", \.summary), .model("facts", \.facts),
        .model("current", \.current), .text("action", \.action), .model("file", \.file),
        .optionalModel("standard", \.standard), .list("names", \.names), .list("versions", \.versions),
        .flag("hasVersions", { !$0.versions.isEmpty }))

    let title: String
    let summary: ErrorSummary?
    let facts: DefinitionList
    let current: LinkButton
    let action: String
    let file: FileField
    let standard: PostButton?
    let names: [Name]
    let versions: [Version]

    var area: Area? { .documentTemplates }
    var trail: [BreadcrumbItem] {
        [BreadcrumbItem(Area.documentTemplates.label, href: Area.documentTemplates.href)]
    }
    var hasErrors: Bool { summary != nil }

    /// As it is written in Word, and what comes into its place.
    struct Name: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("written", \.written), .text("label", \.label), .text("within", \.within))
        let written: String
        let label: String
        let within: String
    }

    struct Version: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .optionalText("href", \.href), .text("when", \.when), .text("who", \.who))
        let name: String
        let href: String?
        let when: String
        let who: String
    }

    init(_ kind: DocumentKind, _ history: [StoredDocumentTemplate], _ errors: FieldErrors) {
        title = "\(kind.label)の様式"
        summary = ErrorSummary(errors)
        let own = history.first.flatMap { $0.fileName == nil ? nil : $0 }
        facts = DefinitionList([
            .init("使っている様式", own?.fileName ?? "標準の様式"), .init("この様式で作るところ", kind.origin),
        ])
        current = LinkButton(
            "使っている様式をダウンロードする",
            href: own.map { Paths.documentTemplateVersion(kind, Int64($0.version)) }
                ?? Paths.standardDocumentTemplate(kind))
        action = Paths.documentTemplate(kind)
        file = FileField(
            FieldFrame(
                "file", label: "新しい様式", required: true, help: "Word文書(.docx)、5MBまで。", error: errors["file"]),
            accepted: ".docx")
        standard = own == nil ? nil : PostButton("標準の様式に戻す", action: Paths.standardDocumentTemplate(kind))
        names = Self.names(kind.document.fields, within: "")
        versions = history.map { Version($0) }
    }

    private static func names(_ fields: WordFields, within place: String) -> [Name] {
        fields.fields.flatMap { field -> [Name] in
            switch field.kind {
            case .text: [Name(written: "{{\(field.name)}}", label: field.label, within: place)]
            case .flag:
                [
                    Name(
                        written: "{{#\(field.name)}}～{{/\(field.name)}}", label: "\(field.label)だけに出す文", within: place)
                ]
            case .list(let inner):
                [Name(written: "{{#\(field.name)}}～{{/\(field.name)}}", label: "\(field.label)の繰り返し", within: place)]
                    + names(inner, within: field.label)
            }
        }
    }
}

extension DocumentTemplatePage.Version {
    fileprivate init(_ stored: StoredDocumentTemplate) {
        name = stored.fileName ?? "標準の様式に戻した"
        href = stored.fileName.map { _ in Paths.documentTemplateVersion(stored.kind, Int64(stored.version)) }
        when = "\(stored.storedAt.civilDate.japanese) \(stored.storedAt.timeOfDay.iso)"
        who = stored.storedBy
    }
}
