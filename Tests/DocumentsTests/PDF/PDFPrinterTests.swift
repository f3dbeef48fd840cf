import TestSupport
import Testing

@testable import Documents

@Suite("PDF of pages", .enabled(if: PDFReading.isPossible))
struct PDFPrinterTests {
    private let printer = PDFPrinter(DocumentTools())

    private func page(_ body: String, styles: [String] = []) throws -> PDFReading {
        try PDFReading(
            printer.print(
                Array(
                    #"<!DOCTYPE html><html lang="ja"><head><title>別</title></head><body>\#(body)</body></html>"#.utf8),
                title: "答申書 <第1号> & 控え", styles: styles.map { Array($0.utf8) }))
    }

    @Test("a page is A4, tagged, with its fonts inside, its title and its headings as bookmarks")
    func form() throws {
        let style = #"@page { size: A4 } body { font-family: "BIZ UDPGothic" } h2 { break-before: page }"#
        let pdf = try page("<h1>諮問書</h1><p>本文</p><h2>個票1</h2>", styles: [style])
        #expect(try pdf.info("Page size")?.hasSuffix("(A4)") == true)
        #expect(try pdf.info("Tagged") == "yes")
        #expect(try pdf.info("Pages") == "2")
        #expect(try pdf.info("Title") == "答申書 <第1号> & 控え")
        #expect(try pdf.bookmarks() == ["諮問書 1", "個票1 2"])
        let fonts = try pdf.fonts()
        #expect(fonts.contains { $0.name.contains("BIZUDPGothic") })
        #expect(fonts.allSatisfy { $0.isEmbedded }, "\(fonts)")
    }

    @Test("names with 𠮷 and 﨑 are there as text")
    func rareCharacters() throws {
        let pdf = try page("<p>𠮷田委員、山﨑委員、髙橋委員</p>", styles: [#"body { font-family: "BIZ UDPGothic" }"#])
        #expect(try pdf.text().contains("𠮷田委員、山﨑委員、髙橋委員"))
    }

    @Test("no line begins with 。 or 、, wherever the lines end")
    func lineBreaks() throws {
        let style = "body { width: 21em; line-break: strict } p { margin: 0 }"
        let lines = try page(
            (1...40).map { "<p>\(String(repeating: "諮", count: $0))。\(String(repeating: "問", count: $0))、答申</p>" }
                .joined(), styles: [style]
        ).text().split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.count > 60)
        #expect(lines.filter { "。、」)".contains($0.first ?? " ") } == [])
    }

    @Test("a page that tries to read a file of this machine, or to ask a server on it, gets nothing of it")
    func localFiles() throws {
        let directory = try TemporaryDirectory()
        let place = try WorkingPlace()
        let words = "kakushita-kotoba"
        for (name, text) in [("secret.txt", words), ("secret.html", "<p>\(words)</p>"), ("secret.svg", svg(words))] {
            var file = try WorkingFile(directory.file(name))
            try file.append(Array(text.utf8))
            try file.close()
        }
        let (text, html, picture) = ("secret.txt", "secret.html", "secret.svg")
        let listener = try LoopbackListener()
        let elsewhere = "http://127.0.0.1:\(listener.port)/"
        func address(_ name: String) -> String { "file://\(directory.file(name))" }
        let attempts = """
            <meta http-equiv="refresh" content="0; url=\(address(html))"><base href="file://\(directory.path)/">
            <link rel="stylesheet" href="\(address(text))"><style>@import "\(address(text))";
            p { background: url(\(address(picture))) } p::after { content: url(\(address(picture))) }</style>
            <iframe src="\(address(text))"></iframe><iframe srcdoc="<iframe src='\(address(html))'></iframe>"></iframe>
            <object data="\(address(text))"></object><embed src="\(address(html))"><img src="\(address(picture))">
            <img src="\(picture)"><video poster="\(address(picture))"></video><portal src="\(address(html))"></portal>
            <svg><image href="\(address(picture))"/><use href="\(address(picture))#a"/></svg>
            <iframe src="\(elsewhere)a"></iframe><img src="\(elsewhere)b"><link rel="stylesheet" href="\(elsewhere)c">
            <link rel="preconnect" href="\(elsewhere)"><link rel="dns-prefetch" href="\(elsewhere)">
            <link rel="prefetch" href="\(elsewhere)d"><object data="\(elsewhere)e"></object>
            <form id="f" action="\(elsewhere)f"></form><script>document.getElementById("f").submit()</script>
            <iframe src="file:///etc/passwd"></iframe><embed src="file:///etc/passwd">
            <script>fetch("\(address(text))").then(a => a.text()).then(t => document.body.append(t))</script>
            <a href="\(address(text))" download>本文</a>
            """
        try printer.print(Array(attempts.utf8), title: "試み", styles: [], to: "page.pdf", in: place)
        let pdf = try PDFReading(place.read("page.pdf"))
        #expect(try pdf.text().contains("本文"))
        #expect(try !pdf.text().contains(words))
        #expect(try !pdf.everything().contains(words))
        #expect(try !pdf.text().contains("root:"))
        #expect(!listener.wasAsked())
        #expect(try pdf.info("Pages") == "1")
    }

    @Test(
        "a page cannot go elsewhere before it is printed",
        arguments: ["<meta", "<META", "<mEtA\n", "<meta/", "</p><meta"])
    func navigation(tag: String) {
        let page = PrintedPage(
            Array(#"<p>前\#(tag) http-equiv="refresh" content="0; url=file:///etc/hostname"><p>後"#.utf8), title: "紙",
            styles: [])
        let text = String(decoding: page.bytes, as: UTF8.self)
        let rest = text[(text.firstRange(of: "前")?.upperBound ?? text.startIndex)...]
        #expect(rest.lowercased().contains("<link") && !rest.lowercased().contains("<meta"))
        #expect(text.contains("後") && text.contains("<meta http-equiv=\"Content-Security-Policy\""))
    }

    private func svg(_ words: String) -> String {
        #"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text id="a" y="20">\#(words)</text></svg>"#
    }

    @Test("nothing is left behind in the folder for temporary files")
    func cleanliness() throws {
        var path = ""
        do {
            let place = try WorkingPlace()
            path = place.path
            try printer.print(Array("<p>本文</p>".utf8), title: "紙", styles: [], to: "page.pdf", in: place)
            #expect(place.has("page.pdf"))
        }
        #expect(throws: ToolError.self) { _ = try WorkingFile("\(path)/again") }
    }
}
