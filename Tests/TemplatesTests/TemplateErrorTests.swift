import Testing

@testable import Templates

@Suite("What does not compile")
struct TemplateErrorTests {
    private static let pageNames =
        "title, note, count, octets, markup, isOpen, isClosed, rows, words, owner, deputy; Shell has: user, title"

    @Test(
        "names that are not there are named, with the place and what was likely meant",
        arguments: [
            (
                "a\nb {{titel}}",
                "page.mustache:2: unknown name \"titel\"; did you mean \"title\"? The model Page has: \(pageNames)"
            ),
            (
                "{{#rosw}}{{/rosw}}",
                "page.mustache:1: unknown name \"rosw\"; did you mean \"rows\"? The model Page has: \(pageNames)"
            ),
            ("{{zzzzzz}}", "page.mustache:1: unknown name \"zzzzzz\"; the model Page has: \(pageNames)"),
            (
                "{{#rows}}\n{{^lable}}\n{{/lable}}{{/rows}}",
                "page.mustache:2: unknown name \"lable\"; did you mean \"label\"? The model Row has: label, children, tags, author; Page has: \(pageNames)"
            ),
            (
                "{{owner.nam}}",
                "page.mustache:1: unknown name \"nam\"; did you mean \"name\"? The model Person has: name, friends, hasFriends, self"
            ),
            ("{{name}}", "page.mustache:1: unknown name \"name\"; the model Page has: \(pageNames)"),
            (
                "\n\n{{> parts/buton}}",
                "page.mustache:3: unknown partial \"parts/buton\"; did you mean \"parts/button\"?"
            ),
            ("{{<laiout}}{{/laiout}}", "page.mustache:1: unknown layout \"laiout\"; did you mean \"layout\"?"),
            (
                "{{<layout}}\n{{$mian}}{{/mian}}{{/layout}}",
                "page.mustache:2: the layout \"layout\" has no block \"mian\"; did you mean \"main\"? It has: main, side"
            ),
            (
                "{{<empty}}{{$a}}{{/a}}{{/empty}}",
                "page.mustache:1: the layout \"empty\" has no block \"a\"; it has: none"
            ),
        ])
    func names(template: String, message: String) {
        let others = ["layout": "{{$main}}{{$side}}{{/side}}{{/main}}", "parts/button": "", "empty": ""]
        #expect(refusal(template, others) == message)
    }

    @Test(
        "a kind that does not fit is refused",
        arguments: [
            ("{{rows}}", "\"rows\" is a list, which only a section can show: {{#rows}}"),
            ("{{{rows}}}", "\"rows\" is a list, which only a section can show: {{#rows}}"),
            ("{{words}}", "\"words\" is a list of strings, which only a section can show: {{#words}}"),
            ("{{owner}}", "\"owner\" is a model, which only a section can show: {{#owner}}"),
            ("{{deputy}}", "\"deputy\" is an optional model, which only a section can show: {{#deputy}}"),
            ("{{isOpen}}", "\"isOpen\" is a flag, which only a section can show: {{#isOpen}}"),
            ("{{markup}}", "\"markup\" is HTML; write {{{markup}}}"),
            ("{{{title}}}", "\"title\" is text, not HTML; write {{title}}"),
            ("{{&note}}", "\"note\" is optional text, not HTML; write {{note}}"),
            ("{{{count}}}", "\"count\" is an integer, not HTML; write {{count}}"),
            ("{{#count}}{{/count}}", "\"count\" is an integer, which cannot be a section {{#count}}"),
            ("{{^owner}}{{/owner}}", "\"owner\" is a model, which cannot be a section {{^owner}}"),
            (
                "{{deputy.name}}",
                "\"deputy.name\": a dot must follow a model that is always there, not an optional model"
            ),
            ("{{title.x}}", "\"title.x\": a dot must follow a model that is always there, not text"),
            ("{{.}}", "{{.}} may stand only inside a section over text or a list of strings"),
            ("{{#rows}}{{.}}{{/rows}}", "{{.}} may stand only inside a section over text or a list of strings"),
            ("{{^title}}{{.}}{{/title}}", "{{.}} may stand only inside a section over text or a list of strings"),
            ("{{#words}}{{{.}}}{{/words}}", "\".\" is the text of the section around, not HTML; write {{.}}"),
        ])
    func kinds(template: String, message: String) {
        #expect(refusal("\n\(template)") == "page.mustache:2: \(message)")
    }

    @Test(
        "tags that are not well formed are refused when the library is made",
        arguments: [
            ("{{#isOpen}}\na", "1: {{#isOpen}} is never closed"),
            ("\n{{/isOpen}}", "2: {{/isOpen}} closes nothing"),
            ("{{#isOpen}}\n{{^title}}\n{{/isOpen}}", "3: {{/isOpen}} does not close {{^title}} of line 2"),
            ("{{$a}}{{/b}}", "1: {{/b}} does not close {{$a}} of line 1"),
            ("{{<l}}{{$a}}{{/l}}", "1: {{/l}} does not close {{$a}} of line 1"),
            ("{{<l}}", "1: {{< l}} is never closed"),
            ("a\n{{title", "2: this tag is never closed with }}"),
            ("{{{title}}", "1: this tag is never closed with }}}"),
            ("{{}}", "1: \"\" is no name"),
            ("{{a b}}", "1: \"a b\" is no name"),
            ("{{a..b}}", "1: \"a..b\" is no name"),
            ("{{名}}", "1: \"名\" is no name"),
            ("{{# }}{{/}}", "1: \"\" is no name"),
            ("{{$a.b}}{{/a.b}}", "1: \"a.b\" is no name of a block"),
            (
                "{{> ../x}}",
                "1: \"../x\" is no template; write its path below the directory without its extension, such as parts/field"
            ),
            (
                "{{> a.mustache}}",
                "1: \"a.mustache\" is no template; write its path below the directory without its extension, such as parts/field"
            ),
            ("{{=<% %>=}}", "1: delimiters cannot be changed here"),
            ("{{<l}}\ntext{{/l}}", "1: only blocks may stand directly inside {{< l}}; this would not be output"),
            ("{{<l}}\n{{title}}{{/l}}", "2: only blocks may stand directly inside {{< l}}; this would not be output"),
            ("{{<l}}{{$a}}{{/a}}\n{{$a}}{{/a}}{{/l}}", "2: {{$a}} is given twice"),
        ])
    func syntax(template: String, message: String) {
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(texts: ["page": template]) }
        #expect(error?.description == "page.mustache:\(message)")
    }

    @Test("partials and layouts that contain themselves are refused")
    func recursion() {
        #expect(refusal("\n{{> page}}") == "page.mustache:2: \"page\" would contain itself: page → page")
        #expect(
            refusal("{{> a}}", ["a": "{{> b}}", "b": "\n{{> a}}"])
                == "b.mustache:2: \"a\" would contain itself: a → b → a (included at a.mustache:1, from page.mustache:1)"
        )
        #expect(
            refusal("{{<a}}{{/a}}", ["a": "{{$x}}{{<a}}{{/a}}{{/x}}"])
                == "a.mustache:1: \"a\" would contain itself: a → a (included at page.mustache:1)")
    }

    @Test("an error in a partial names the partial and where it was included")
    func trail() {
        #expect(
            refusal("\n{{#owner}}{{> p}}{{/owner}}", ["p": "a\n\n{{nmae}}"]).hasPrefix(
                "p.mustache:3: unknown name \"nmae\"; did you mean \"name\"?"))
        #expect(refusal("\n{{> p}}", ["p": "{{rows}}"]).hasSuffix("{{#rows}} (included at page.mustache:2)"))
    }

    @Test("columns count characters, not octets")
    func columns() {
        let error = #expect(throws: TemplateError.self) { try rendered("あ\n𠮷い {{titel}}") }
        #expect(error?.line == 2)
        #expect(error?.column == 4)
    }

    @Test("a template that does not exist is refused")
    func missing() throws {
        let library = try TemplateLibrary(texts: ["cases/show": ""])
        let error = #expect(throws: TemplateError.self) { try library.compile("cases/shwo", content: Page.self) }
        #expect(error?.description == "cases/shwo: there is no such template; did you mean \"cases/show\"?")
    }

    @Test("a template cut off anywhere compiles or is refused, and never traps")
    func prefixes() {
        let page =
            "<p a=\"{{title}}\">{{#rows}}\n{{^tags}}{{label}}{{/}}{{{markup}}}\n{{/rows}}{{<l}}{{$b}}𠮷{{/b}}{{/l}}{{>p}}"
        var outcomes: Set<Bool> = []
        for length in 0...page.unicodeScalars.count {
            let prefix = String(page.unicodeScalars.prefix(length))
            outcomes.insert((try? rendered(prefix, ["l": "{{$b}}{{/b}}", "p": "<script>"])) == nil)
        }
        #expect(outcomes == [true, false])
    }
}
