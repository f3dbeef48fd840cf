import Testing

@testable import Templates

@Suite("Lines that tags stand on alone")
struct WhitespaceTests {
    @Test(
        "such a line is not output (Mustache specification)",
        arguments: [
            ("a\n{{! c }}\nb\n", "a\nb\n"),
            ("a\n  {{! c }}  \nb\n", "a\nb\n"),
            ("a\r\n{{! c }}\r\nb", "a\r\nb"),
            ("  {{! c }}\nb", "b"),
            ("a\n  {{! c }}", "a\n"),
            ("a\n{{! c\n c }}\nb", "a\nb"),
            ("12 {{! c }} 34\n", "12  34\n"),
            ("a\n{{#isOpen}}\nb\n{{/isOpen}}\nc\n", "a\nb\nc\n"),
            ("a\n{{#isClosed}}\nb\n{{/isClosed}}\nc\n", "a\nc\n"),
            ("a\n{{^isClosed}}\nb\n{{/isClosed}}\nc\n", "a\nb\nc\n"),
            (" {{#isOpen}}YES{{/isOpen}}\n {{#isOpen}}GOOD{{/isOpen}}\n", " YES\n GOOD\n"),
            (" | {{#isOpen}}\t|\t{{/isOpen}} | \n", " | \t|\t | \n"),
            (" | {{#isOpen}} {{! c }}\n {{/isOpen}} | \n", " |  \n  | \n"),
            ("{{#isOpen}}\n{{#title}}\n{{.}}\n{{/title}}\n{{/isOpen}}\n", "T\n"),
            ("  {{title}}\n", "  T\n"),
            ("{{#words}}\n- {{.}}\n{{/words}}\n", "- x\n- y\n"),
            ("a\n  {{> p}}\nb\n", "a\npartial\nb\n"),
            ("a {{> p}}\nb", "a partial\n\nb"),
            ("{{> p}} {{> p}}", "partial\n partial\n"),
            ("{{<l}}{{$b}}\none\n{{/b}}{{/l}}\n", "[one\n]\n"),
            ("{{<l}}\n  {{$b}}\n  one\n  {{/b}}\n{{/l}}\n", "[  one\n]\n"),
            ("{{<l}}{{$b}}one{{/b}}{{/l}}", "[one]\n"),
        ])
    func lines(template: String, output: String) throws {
        let others = ["p": "partial\n", "l": "[{{$b}}{{/b}}]\n"]
        #expect(try rendered(template, others, content: Page(words: ["x", "y"])) == output)
    }

    @Test("a partial's lines are not indented again")
    func indentation() throws {
        #expect(try rendered("  {{> p}}\n", ["p": "a\n<pre>\nb</pre>\n"]) == "a\n<pre>\nb</pre>\n")
    }
}
