import Testing

@testable import Templates

@Suite("Partials and layouts")
struct LayoutTests {
    private let layout = "<h1>{{$title}}{{user}}{{/title}}</h1>{{$main}}{{/main}}<i>{{$title}}{{user}}{{/title}}</i>"

    @Test("a block takes what the page puts there, as often as it stands in the layout, else its default")
    func blocks() throws {
        let others = ["layout": layout]
        #expect(
            try rendered("{{<layout}}{{$main}}M{{/main}}{{$title}}{{title}}{{/title}}{{/layout}}", others)
                == "<h1>T</h1>M<i>T</i>")
        #expect(try rendered("{{< layout }}{{! nothing }}{{/ layout }}", others) == "<h1>U</h1><i>U</i>")
        #expect(try rendered("a{{<layout}}{{/layout}}b", others) == "a<h1>U</h1><i>U</i>b")
        #expect(try rendered("{{> layout}}", others) == "<h1>U</h1><i>U</i>")
    }

    @Test("a block's content sees the models at the place in the layout where it goes")
    func scopes() throws {
        let others = ["list": "{{#rows}}[{{$row}}{{label}}{{/row}}]{{/rows}}"]
        let page = Page(rows: [Row(label: "a"), Row(label: "b")])
        #expect(
            try rendered("{{<list}}{{$row}}{{label}}{{title}}{{/row}}{{/list}}", others, content: page) == "[aT][bT]")
        #expect(try rendered("{{<list}}{{/list}}", others, content: page) == "[a][b]")
    }

    @Test("a layout may have a layout, and what the page says goes first")
    func chain() throws {
        let others = [
            "layout": layout,
            "section": "{{<layout}}{{$title}}S{{/title}}{{$main}}({{$body}}-{{/body}}){{/main}}{{/layout}}\n",
        ]
        #expect(try rendered("{{<section}}{{/section}}", others) == "<h1>S</h1>(-)<i>S</i>\n")
        #expect(try rendered("{{<section}}{{$body}}B{{/body}}{{/section}}", others) == "<h1>S</h1>(B)<i>S</i>\n")
        #expect(try rendered("{{<section}}{{$title}}P{{/title}}{{/section}}", others) == "<h1>P</h1>(-)<i>P</i>\n")
        #expect(try rendered("{{<section}}{{$main}}M{{/main}}{{/section}}", others) == "<h1>S</h1>M<i>S</i>\n")
    }

    @Test("blocks nest, in the layout and in what is put there")
    func nesting() throws {
        let others = ["l": "{{$a}}({{$b}}b{{/b}}){{/a}}"]
        #expect(try rendered("{{<l}}{{/l}}", others) == "(b)")
        #expect(try rendered("{{<l}}{{$b}}B{{/b}}{{/l}}", others) == "(B)")
        #expect(try rendered("{{<l}}{{$a}}A{{$c}}C{{/c}}{{/a}}{{/l}}", others) == "AC")
        #expect(try rendered("{{<l}}{{$a}}A{{$a}}x{{/a}}{{/a}}{{/l}}", others) == "Ax")
    }

    @Test("a part used inside another of its kind keeps its own blocks")
    func cards() throws {
        let others = [
            "parts/card": "[{{$title}}{{/title}}:{{$body}}{{/body}}]",
            "layout":
                "{{$title}}{{/title}} {{<parts/card}}{{$title}}menu{{/title}}{{/parts/card}} {{> nav}} {{$body}}{{/body}}",
            "nav": "{{<parts/card}}{{$title}}nav{{/title}}{{/parts/card}}",
        ]
        let page = """
            {{<layout}}{{$title}}page{{/title}}{{$body}}\
            {{<parts/card}}{{$title}}outer{{/title}}{{$body}}{{<parts/card}}{{$title}}inner{{/title}}{{/parts/card}}{{/body}}\
            {{/parts/card}}{{/body}}{{/layout}}
            """
        #expect(try rendered(page, others) == "page [menu:] [nav:] [outer:[inner:]]")
    }

    @Test("a partial resolves its names where it is used")
    func partials() throws {
        let others = ["parts/label": "<b>{{label}}</b>", "twice": "{{> parts/label}}{{> parts/label}}"]
        let page = Page(rows: [Row(label: "a", children: [Row(label: "c")])])
        #expect(
            try rendered(
                "{{#rows}}{{>twice}}{{#children}}{{>parts/label}}{{/children}}{{/rows}}", others, content: page)
                == "<b>a</b><b>a</b><b>c</b>")
    }

    @Test("the library tells which templates no page contains")
    func unused() throws {
        let library = try TemplateLibrary(texts: [
            "page": "{{<layout}}{{$main}}{{> parts/a}}{{/main}}{{/layout}}",
            "layout": "{{$main}}{{> parts/default}}{{/main}}",
            "parts/a": "", "parts/default": "", "old": "",
        ])
        #expect(library.names == ["layout", "old", "page", "parts/a", "parts/default"])
        #expect(library.unusedNames == library.names)
        _ = try library.compile("page", content: Page.self)
        #expect(library.unusedNames == ["old", "parts/default"])
    }
}
