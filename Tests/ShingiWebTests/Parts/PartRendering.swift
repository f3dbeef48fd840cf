import Templates

@testable import ShingiWeb

/// Renders one part alone, inside a page that names it `part`.
enum PartRendering {
    struct Page<Part: TemplateModel>: TemplateModel {
        let part: Part

        static var fields: TemplateFields<Self> { TemplateFields<Self>(.model("part", \.part)) }
    }

    static func render<Part: TemplateModel>(_ name: String, _ part: Part, shell: PageShell = .sample) throws -> String {
        let library = try PartLibrary.make(adding: ["page": "{{#part}}{{> parts/\(name)}}{{/part}}"])
        let template = try library.compile("page", content: Page<Part>.self, shell: PageShell.self)
        return String(decoding: template.render(Page(part: part), shell: shell), as: UTF8.self)
    }
}

extension PageShell {
    static let sample = PageShell(
        title: "案件一覧", assets: ShellAssets(path: { "/static/\($0)" }),
        values: AnswerValues(requestNumber: "R-1", csrfToken: "token", formKey: "key"))
}
