@testable import Templates

/// A model with every kind of field.
struct Page: TemplateModel {
    var title = "T"
    var note: String?
    var count = 3
    var octets: [UInt8] = []
    var markup = HTML(trusted: "<b>&amp;</b>")
    var isOpen = true
    var isClosed = false
    var rows: [Row] = []
    var words: [String] = []
    var owner = Person(name: "Owner")
    var deputy: Person?

    static let fields = TemplateFields<Page>(
        .text("title", \.title), .optionalText("note", \.note), .integer("count", \.count),
        .utf8("octets", \.octets), .html("markup", \.markup), .flag("isOpen", \.isOpen), .flag("isClosed", \.isClosed),
        .list("rows", \.rows), .strings("words", \.words), .model("owner", \.owner), .optionalModel("deputy", \.deputy))
}

struct Row: TemplateModel {
    var label: String
    var children: [Row] = []
    var tags: [String] = []
    var author: Person?

    static let fields = TemplateFields<Row>(
        .text("label", \.label), .list("children", \.children), .strings("tags", \.tags),
        .optionalModel("author", \.author))
}

struct Person: TemplateModel {
    var name: String
    var friends: [Person] = []

    static let fields = TemplateFields<Person>(
        .text("name", \.name), .list("friends", \.friends), .flag("hasFriends") { !$0.friends.isEmpty },
        .model("self", \.self))
}

struct Shell: TemplateModel {
    var user = "U"
    var title = "shell"

    static let fields = TemplateFields<Shell>(.text("user", \.user), .text("title", \.title))
}

/// Compiles `page` among other templates and renders it.
func rendered(
    _ page: String, _ others: [String: String] = [:], content: Page = Page(), shell: Shell = Shell()
) throws -> String {
    let library = try TemplateLibrary(texts: others.merging(["page": page]) { $1 })
    let template = try library.compile("page", content: Page.self, shell: Shell.self)
    return String(decoding: template.render(content, shell: shell), as: UTF8.self)
}

/// The message for a page that must not compile.
func refusal(_ page: String, _ others: [String: String] = [:]) -> String {
    do {
        return "compiled: \(try rendered(page, others))"
    } catch {
        return "\(error)"
    }
}
