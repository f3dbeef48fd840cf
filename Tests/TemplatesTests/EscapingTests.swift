import Testing

@testable import Templates

@Suite("Escaping")
struct EscapingTests {
    @Test(
        "the five special characters become entities and nothing else changes",
        arguments: [
            ("", ""), ("plain", "plain"), ("&", "&amp;"), ("<>", "&lt;&gt;"), ("\"'", "&quot;&#39;"),
            ("a&b", "a&amp;b"), ("&lt;", "&amp;lt;"),
            ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
            ("𠮷野家", "𠮷野家"), ("<𠮷>", "&lt;𠮷&gt;"), ("👨‍👩‍👧&🍵", "👨‍👩‍👧&amp;🍵"),
            ("葛\u{E0100}城市<葛\u{E0101}", "葛\u{E0100}城市&lt;葛\u{E0101}"), ("か\u{3099}'が", "か\u{3099}&#39;が"),
            ("「引用」", "「引用」"), ("0123456789 !#$%()*+,-./:;=?@[]^_`{|}~", "0123456789 !#$%()*+,-./:;=?@[]^_`{|}~"),
            ("a\u{0}b\n\t\u{7F}", "a\u{0}b\n\t\u{7F}"),
            (String(repeating: "審議会<", count: 1000), String(repeating: "審議会&lt;", count: 1000)),
        ])
    func entities(text: String, output: String) throws {
        let page = Page(title: text, note: text, octets: Array(text.utf8), words: [text])
        #expect(try rendered("{{title}}", content: page) == output)
        #expect(try rendered("{{note}}", content: page) == output)
        #expect(try rendered("{{octets}}", content: page) == output)
        #expect(try rendered("{{#words}}{{.}}{{/words}}", content: page) == output)
        #expect(try rendered("<a title='{{title}}'>", content: page) == "<a title='\(output)'>")
    }

    @Test("octets may be any collection, such as a slice of a page read from the database")
    func slices() throws {
        struct Cell: TemplateModel {
            let bytes: [UInt8]
            static let fields = TemplateFields<Cell>(
                .utf8("slice") { $0.bytes[1...] }, .utf8("reversed") { $0.bytes.reversed() })
        }
        let template = try TemplateLibrary(texts: ["p": "{{slice}} {{reversed}}"]).compile("p", content: Cell.self)
        #expect(template.render(Cell(bytes: Array("a<b".utf8))) == Array("&lt;b b&lt;a".utf8))
    }

    @Test("a tag in a value stays text: nothing is compiled twice")
    func noSecondPass() throws {
        #expect(try rendered("{{title}}", content: Page(title: "{{user}}")) == "{{user}}")
    }

    @Test(
        "a value may stand in text and in quoted attributes",
        arguments: [
            "<p>{{title}}</p>", "<a href=\"/cases/{{count}}\">", "<a href='{{title}}'>", "<a b = \"{{title}}\">",
            "<title>{{title}}</title>", "<textarea>{{title}}</textarea>", "<!DOCTYPE html>{{title}}",
            "<!-- <script> -->{{title}}", "<!---->{{title}}", "<!-->{{title}}", "<!-- a --!>{{title}}",
            "1 < 2 {{title}}",
            "<script src=\"a.js\"></script>{{title}}", "<STYLE>p > a {}</STYLE >{{title}}", "<br/>{{title}}",
            "<input value=a b=\"{{title}}\">", "<p a=\"<script>\">{{title}}</p>",
            "<script>'</scripty>'</script>{{title}}",
            "<input{{#isOpen}} checked{{/isOpen}}>{{title}}", "<a{{#isOpen}} b=\"c\"{{/isOpen}} d=\"{{title}}\">",
            "<a class=\"x{{#isOpen}} y{{/isOpen}}\" b>{{title}}", "<a {{#isOpen}}b=\"{{title}}\"{{/isOpen}}></a>",
            "{{#isOpen}}<a href=\"x\">{{/isOpen}}{{title}}{{#isOpen}}</a>{{/isOpen}}", "<scripted>{{title}}</scripted>",
            "<a =\"x\" b=\"{{title}}\">", "<title>1 < 2 {{title}}</title>", "<textarea><b></textarea>{{title}}",
            "<title><script></title>{{title}}", "<script>a</script\u{1}></script>{{title}}",
        ])
    func safePlaces(template: String) throws {
        #expect(try rendered(template).contains(/T|3/))
    }

    @Test(
        "a value is refused where escaping would not make it safe (XSS)",
        arguments: [
            ("<a href={{title}}>", "{{title}}: an attribute's value must stand in quotes"),
            ("<a href= {{title}}>", "{{title}}: an attribute's value must stand in quotes"),
            ("<a href=/x/{{count}}>", "{{count}}: an attribute's value must stand in quotes"),
            (
                "<a {{title}}>",
                "{{title}}: escaping does not make a value safe inside a tag; only quoted attribute values may vary"
            ),
            (
                "<{{title}}>",
                "{{title}}: escaping does not make a value safe inside a tag; only quoted attribute values may vary"
            ),
            (
                "<!DOCTYPE {{title}}>",
                "{{title}}: escaping does not make a value safe inside a tag; only quoted attribute values may vary"
            ),
            (
                "<script>var a = '{{title}}'</script>",
                "{{title}}: escaping does not make a value safe inside <script>; put it into a data- attribute"
            ),
            (
                "<SCRIPT type=\"x\">{{title}}</SCRIPT>",
                "{{title}}: escaping does not make a value safe inside <script>; put it into a data- attribute"
            ),
            (
                "<style>{{title}}</style>",
                "{{title}}: escaping does not make a value safe inside <style>; put it into a data- attribute"
            ),
            ("<a onclick=\"{{title}}\">", "{{title}}: escaping does not make a value safe in onclick, which is script"),
            (
                "<a ONCLICK='a({{count}})'>",
                "{{count}}: escaping does not make a value safe in onclick, which is script"
            ),
            (
                "<a style=\"width: {{count}}px\">",
                "{{count}}: escaping does not make a value safe in style; use a class"
            ),
            (
                "<iframe srcdoc=\"{{title}}\">",
                "{{title}}: escaping does not make a value safe in srcdoc, which is markup"
            ),
            (
                "<a {{#isOpen}}onclick{{/isOpen}}=\"{{title}}\">",
                "{{title}}: the attribute's name must stand right before it, outside of any section"
            ),
            ("<a b=\"{{{markup}}}\">", "{{{markup}}} is HTML, which cannot stand inside a tag"),
            ("<script>{{{markup}}}</script>", "{{{markup}}} is HTML, which cannot stand inside a tag"),
            (
                "<a b=\"{{#isOpen}}\" c=\"{{/isOpen}}\">",
                "the section \"isOpen\" begins and ends in different parts of the markup; keep tags and quotes whole"
            ),
            (
                "{{#isOpen}}<a href=\"{{/isOpen}}",
                "the section \"isOpen\" begins and ends in different parts of the markup; keep tags and quotes whole"
            ),
            (
                "<s{{#isOpen}}cript{{/isOpen}}>",
                "the section \"isOpen\" begins and ends in different parts of the markup; keep tags and quotes whole"
            ),
            (
                "<{{#isOpen}}script{{/isOpen}}>",
                "the section \"isOpen\" begins and ends in different parts of the markup; keep tags and quotes whole"
            ),
        ])
    func unsafePlaces(template: String, message: String) {
        #expect(refusal("\n\(template)") == "page.mustache:2: \(message)")
    }

    @Test(
        "a value is refused where a browser reads the markup otherwise than it looks (HTML §13.2.5)",
        arguments: [
            ("<!-- {{title}} -->", "inside a comment"), ("<a b==\"{{title}}\">", "must stand in quotes"),
            ("<a b=\"\" =\"{{title}}\">", "inside a tag"), ("<a b/=\"{{title}}\">", "inside a tag"),
            ("<a b=c =\"{{title}}\">", "inside a tag"), ("<a=\"{{title}}\">", "inside a tag"),
            ("<a b=\u{1}\"{{title}}\">", "must stand in quotes"), ("<<script>{{title}}</script>", "inside <script>"),
            ("<//script {{title}}>", "inside a tag"), ("</ <a b=\"{{title}}\">", "inside a tag"),
            ("<?--><script>{{title}}</script>", "inside <script>"),
            ("<!-- --!><script>{{title}}</script> -->", "inside <script>"),
            ("<title><a b='</title><script>{{title}}</script>'>", "inside <script>"),
            ("<xmp><a b='</xmp><script>{{title}}</script>'>", "inside <script>"),
            ("<title></{{title}}", "inside a tag"),
            ("<script><!--<script></script>{{title}}", "whose end is hard to find"),
            ("<plaintext>{{title}}", "whose end is hard to find"),
            ("<a {{#isOpen}}on{{/isOpen}}x=\"{{title}}\">", "outside of any section"),
            ("<a b{{#words}}=\"{{.}}\"{{/words}}>", "outside of any section"),
            ("<!{{#isOpen}}-{{/isOpen}}-{{title}}", "begins and ends in different parts"),
        ])
    func otherwiseThanItLooks(template: String, message: String) {
        #expect(refusal(template).contains(message), "\(refusal(template))")
    }

    @Test("a page that ends inside a tag is refused")
    func unfinished() {
        #expect(refusal("<p") == "page.mustache: the markup ends inside a tag or comment")
    }

    @Test("markup is followed through partials and blocks")
    func acrossFiles() {
        #expect(
            refusal("<script>\n{{> value}}", ["value": "{{title}}"])
                == "value.mustache:1: {{title}}: escaping does not make a value safe inside <script>; put it into a data- attribute (included at page.mustache:2)"
        )
        #expect(
            refusal("{{<l}}{{$b}}{{title}}{{/b}}{{/l}}", ["l": "<p a={{$b}}{{/b}}>"])
                == "page.mustache:1: {{title}}: an attribute's value must stand in quotes")
    }
}
