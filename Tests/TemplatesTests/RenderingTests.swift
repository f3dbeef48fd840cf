import Testing

@testable import Templates

@Suite("Rendering")
struct RenderingTests {
    private let page = Page(
        title: "議案", note: nil, count: -120, octets: Array("バイト".utf8),
        rows: [
            Row(
                label: "a", children: [Row(label: "a1"), Row(label: "a2")], tags: ["x", "y"], author: Person(name: "川")),
            Row(label: "b"),
        ],
        words: ["一", "二"], owner: Person(name: "Owner", friends: [Person(name: "F")]))

    @Test(
        "each kind of field is written or shown as it is declared",
        arguments: [
            ("{{title}} {{ title }} {{count}} {{octets}}", "議案 議案 -120 バイト"),
            ("{{{markup}}}{{&markup}}", "<b>&amp;</b><b>&amp;</b>"),
            ("[{{note}}]", "[]"),
            ("{{#isOpen}}yes{{/isOpen}}{{^isOpen}}no{{/isOpen}}", "yes"),
            ("{{#isClosed}}yes{{/isClosed}}{{^isClosed}}no{{/isClosed}}", "no"),
            ("{{#title}}[{{.}}|{{title}}]{{/title}}{{^title}}none{{/title}}", "[議案|議案]"),
            ("{{#note}}{{.}}{{/note}}{{^note}}none{{/note}}", "none"),
            ("{{#octets}}{{.}}{{/octets}}", "バイト"),
            ("{{#markup}}{{{.}}}{{/markup}}", "<b>&amp;</b>"),
            ("{{#words}}{{.}},{{/words}}{{^words}}none{{/words}}", "一,二,"),
            ("{{#rows}}{{label}}{{^tags}}-{{/tags}}{{#tags}}({{.}}){{/tags}};{{/rows}}", "a(x)(y);b-;"),
            ("{{#rows}}{{#author}}{{name}}{{/author}}{{^author}}?{{/author}}{{/rows}}", "川?"),
            ("{{^deputy}}nobody{{/deputy}}{{#deputy}}{{name}}{{/deputy}}", "nobody"),
            ("{{#owner}}{{name}}{{#friends}}+{{name}}{{/friends}}{{/owner}}", "Owner+F"),
            ("a{{! no {{ output }}b", "ab"),
            ("{{#isOpen}}1{{/}}{{#rows}}2{{/}}", "122"),
            ("", ""), ("{", "{"), ("{ {title} }", "{ {title} }"), ("}}", "}}"),
        ])
    func kinds(template: String, output: String) throws {
        #expect(try rendered(template, content: page) == output)
    }

    @Test(
        "a name is looked up from the innermost section outwards, then in the content, then in the shell",
        arguments: [
            ("{{title}} {{user}}", "議案 U"),
            ("{{#rows}}{{label}}{{title}}{{user}} {{/rows}}", "a議案U b議案U "),
            ("{{#rows}}{{#children}}{{label}}/{{title}} {{/children}}{{/rows}}", "a1/議案 a2/議案 "),
            (
                "{{#rows}}{{#children}}{{#author}}!{{/author}}{{^author}}{{label}}{{/author}}{{/children}}{{/rows}}",
                "a1a2"
            ),
            ("{{#rows}}{{#author}}{{label}}{{name}}{{#isOpen}}{{count}}{{/isOpen}}{{/author}}{{/rows}}", "a川-120"),
            ("{{#words}}{{.}}{{#rows}}{{label}}{{#words}}{{.}}{{/words}}{{/rows}}{{/words}}", "一a一二b一二二a一二b一二"),
        ])
    func lookup(template: String, output: String) throws {
        #expect(try rendered(template, content: page) == output)
    }

    @Test(
        "a dotted name goes through models that are always there",
        arguments: [
            ("{{owner.name}}", "Owner"),
            ("{{owner.self.name}}", "Owner"),
            ("{{#owner.friends}}{{name}} of {{title}}{{/owner.friends}}", "F of 議案"),
            ("{{#owner.hasFriends}}{{#rows}}{{label}}{{/rows}}{{owner.name}}{{/owner.hasFriends}}", "abOwner"),
            ("{{^owner.hasFriends}}none{{/owner.hasFriends}}", ""),
            ("{{#owner.self.name}}{{#rows}}{{label}}{{/rows}}{{.}}{{/owner.self.name}}", "abOwner"),
            ("{{#owner.self}}{{name}}{{#friends}}{{name}}{{/friends}}{{/owner.self}}", "OwnerF"),
        ])
    func dotted(template: String, output: String) throws {
        #expect(try rendered(template, content: page) == output)
    }

    @Test(
        "integers are decimal",
        arguments: [
            (0, "0"), (7, "7"), (-1, "-1"), (10, "10"), (1_234_567, "1234567"), (.max, "\(Int.max)"),
            (.min, "\(Int.min)"),
        ])
    func integers(number: Int, output: String) throws {
        #expect(try rendered("{{count}}", content: Page(count: number)) == output)
    }

    @Test("a section of a text is shown only when it is not empty")
    func emptyText() throws {
        let template = "{{#title}}a{{/title}}{{#note}}b{{/note}}{{#octets}}c{{/octets}}{{#markup}}d{{/markup}}"
        #expect(try rendered(template, content: Page(title: "", note: "", markup: .none)) == "")
        #expect(try rendered(template, content: Page(title: "x", note: "x", octets: [1])) == "abcd")
    }

    @Test("a page without a shell and a fragment put into another page are rendered")
    func fragment() throws {
        let library = try TemplateLibrary(texts: ["part": "<i>{{name}}</i>", "page": "[{{{markup}}}]"])
        let part = try library.compile("part", content: Person.self)
        #expect(part.render(Person(name: "<")) == Array("<i>&lt;</i>".utf8))
        let page = try library.compile("page", content: Page.self)
        let bytes = page.render(Page(markup: part.html(Person(name: "<"))))
        #expect(String(decoding: bytes, as: UTF8.self) == "[<i>&lt;</i>]")
    }

    @Test("one template renders from many tasks at once")
    func concurrent() async throws {
        let template = try TemplateLibrary(texts: ["p": "{{#friends}}{{name}},{{/friends}}{{name}}"])
            .compile("p", content: Person.self)
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let friends = (0..<number).map { Person(name: "\($0)") }
                    let expected = (0..<number).map { "\($0)," }.joined() + "\(number)"
                    return template.render(Person(name: "\(number)", friends: friends)) == Array(expected.utf8)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
