import Testing

@testable import Templates

@Suite("Marked values")
struct StencilTests {
    struct Letter: TemplateModel {
        var secret = "<one>"
        var number = "1"
        var markup = HTML.none
        static let fields = TemplateFields<Self>(
            .marked("number", 0, \.number), .marked("secret", 1, \.secret), .html("markup", \.markup))
    }

    private func template(_ text: String) throws -> Template<Letter, NoShell> {
        try TemplateLibrary(texts: ["letter": text]).compile("letter", content: Letter.self)
    }

    @Test(
        "a page filled with other values is the page that is rendered with them",
        arguments: [
            "a{{secret}}b{{number}}c{{secret}}", "{{secret}}{{number}}", "{{#number}}[{{.}}]{{/number}}",
            "<p title=\"{{secret}}\">審議会</p>", "none", "",
        ])
    func filled(text: String) throws {
        let template = try template(text)
        let stencil = template.draw(Letter(), shell: NoShell()).stencil
        for other in [Letter(), Letter(secret: "", number: "23"), Letter(secret: "\"&長い\"", number: "9")] {
            #expect(stencil.filled([other.number, other.secret]) == template.render(other))
        }
    }

    @Test("a stencil has nothing of the values it was drawn with")
    func withoutValues() throws {
        let stencil = try template("a{{secret}}b").draw(Letter(secret: "token"), shell: NoShell()).stencil
        #expect(stencil.size == 2 && !stencil.isWhole)
        #expect(stencil.filled(["", ""]) == Array("ab".utf8))
    }

    @Test("a value stays marked in markup that another template writes")
    func inner() throws {
        let inner = try template("({{secret}})").html(Letter())
        let stencil = try template("x{{{markup}}}y").draw(Letter(markup: inner), shell: NoShell()).stencil
        #expect(stencil.filled(["", "new"]) == Array("x(new)y".utf8))
    }
}
