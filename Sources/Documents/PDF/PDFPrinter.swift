/// Makes PDF of pages by a browser without a window: A4, tagged, with bookmarks and embedded fonts.
package struct PDFPrinter: Sendable {
    private let tools: DocumentTools

    package init(_ tools: DocumentTools) {
        self.tools = tools
    }

    /// - Parameters:
    ///   - page: HTML as it would be sent to a browser. Nothing that it refers to is loaded but pictures in `data:`.
    ///   - title: of the document, for the window that shows it.
    ///   - styles: taken in besides, as the style sheets that the page links to are not loaded either.
    package func print(_ page: [UInt8], title: String, styles: [[UInt8]]) throws(ToolError) -> [UInt8] {
        let place = try WorkingPlace()
        try print(page, title: title, styles: styles, to: "page.pdf", in: place)
        return try place.read("page.pdf")
    }

    /// - Parameter name: of the file to be made in `place`; several may be made there at once.
    package func print(
        _ page: [UInt8], title: String, styles: [[UInt8]], to name: String, in place: WorkingPlace
    ) throws(ToolError) {
        let program = try tools.require(.printer)
        let source = name + ".html"
        try place.write(PrintedPage(page, title: title, styles: styles).bytes, to: source)
        try ToolRun(
            tool: .printer, program: program,
            arguments: Self.options + ["--user-data-dir=profile-\(name)", "--print-to-pdf=\(name)", source],
            place: place,
            limits: .printer
        ).run()
        guard place.has(name) else { throw .failed(.printer, output: "no file") }
    }

    /// The sandbox needs rights that neither root nor a confined service has; what stands in for it are the page's policy,
    /// the limits of `ToolRun` and those of the service. Without a compiler for scripts it runs where memory is
    /// either written or executed.
    private static let options = [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
        "--disable-background-networking", "--no-first-run", "--js-flags=--jitless", "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
    ]
}
