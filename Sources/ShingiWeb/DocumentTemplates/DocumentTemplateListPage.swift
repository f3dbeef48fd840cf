import ShingiDomain
import ShingiServices
import Templates

/// The kinds of documents, each with the template it is made by.
struct DocumentTemplateListPage: Page {
    static let template = "document-templates/index"
    static let fields = TemplateFields<Self>(.list("rows", \.rows))

    let rows: [Line]

    var title: String { Area.documentTemplates.label }
    var area: Area? { .documentTemplates }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("origin", \.origin), .text("file", \.file),
            .text("changed", \.changed))
        let name: String
        let href: String
        let origin: String
        let file: String
        let changed: String
    }

    init(_ current: [StoredDocumentTemplate]) {
        rows = DocumentKind.allCases.map { kind in
            let own = current.first { $0.kind == kind }
            return Line(
                name: kind.label, href: Paths.documentTemplate(kind), origin: kind.origin,
                file: own?.fileName ?? "標準の様式",
                changed: own.map { "\($0.storedAt.civilDate.japaneseShort) \($0.storedBy)" } ?? "―")
        }
    }
}
