import FoundationEssentials

/// Makes PDF pages of papers that are none: pictures, plain text, Office files.
package struct PaperPrinter: Sendable {
    private let tools: DocumentTools

    package init(_ tools: DocumentTools) {
        self.tools = tools
    }

    /// Each on a page of its own, as large as it can be.
    ///
    /// - Returns: of each whether it could be drawn; its page is empty else.
    /// - Throws: `ToolError.failed` also when there are not as many pages.
    package func printPictures(
        _ pictures: [PaperPicture], to result: String, in place: WorkingPlace
    ) throws(ToolError) -> [Bool] {
        let style = """
            @page { size: A4; margin: 15mm }
            body { margin: 0 }
            figure { height: 260mm; margin: 0; overflow: hidden; break-after: page }
            figure:last-child { break-after: auto }
            img { display: block; max-width: 100%; max-height: 260mm; margin: auto; object-fit: contain }
            """
        var page: [UInt8] = []
        for picture in pictures {
            page += Array(#"<figure><img alt="" src="data:\#(picture.mediaType);base64,"#.utf8)
            page += Array(Data(try place.read(picture.name)).base64EncodedData()) + Array(#""></figure>"#.utf8)
        }
        try PDFPrinter(tools).print(page, title: "", styles: [Array(style.utf8)], to: result, in: place)
        let drawn = try PDFBinder(tools).pictures(on: result, in: place)
        guard drawn.count == pictures.count else { throw .failed(.printer, output: "\(drawn.count) pages") }
        return drawn
    }

    package func printText(_ name: String, to result: String, in place: WorkingPlace) throws(ToolError) {
        let style = """
            @page { size: A4; margin: 20mm }
            pre { font: 10.5pt/1.6 "BIZ UDGothic", "Noto Sans CJK JP", monospace; white-space: pre-wrap;
                overflow-wrap: anywhere; line-break: strict }
            """
        let text = PrintedPage.escaped(String(decoding: try place.read(name), as: UTF8.self))
        try PDFPrinter(tools).print(
            Array("<pre>\n\(text)</pre>".utf8), title: "", styles: [Array(style.utf8)], to: result, in: place)
    }

    /// In one run, as starting takes longer than most files. A file that it cannot read has no result.
    ///
    /// - Parameter names: with an ending that says what it is; the result has the same name with `.pdf`.
    /// - Throws: `ToolError` when the run was ended by one of them; those before it may have results.
    package func printOffice(_ names: [String], in place: WorkingPlace) throws(ToolError) {
        let program = try tools.require(.office)
        try OfficeProfile.write(in: place)
        try ToolRun(
            tool: .office, program: program,
            arguments: [
                "-env:UserInstallation=file://\(place.file(OfficeProfile.folder))", "--headless", "--norestore",
                "--nolockcheck", "--nodefault", "--convert-to", "pdf", "--outdir", place.path,
            ] + names, place: place, limits: .office
        ).run()
    }
}

/// A picture that becomes a page.
package struct PaperPicture: Sendable, Hashable {
    let name: String
    /// image/png
    let mediaType: String

    package init(name: String, mediaType: String) {
        self.name = name
        self.mediaType = mediaType
    }
}
