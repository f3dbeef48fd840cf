import FoundationEssentials

/// Makes PDF pages of papers that are none: pictures, plain text, Office files.
package struct PaperPrinter: Sendable {
    private let tools: DocumentTools

    package init(_ tools: DocumentTools) {
        self.tools = tools
    }

    /// One page with the picture as large as it can be, in the paper's direction that gives it more room.
    ///
    /// - Parameter mediaType: such as image/png.
    package func printPicture(
        _ name: String, mediaType: String, to result: String, in place: WorkingPlace
    ) throws(ToolError) {
        let style = """
            @page { size: A4; margin: 15mm }
            body { margin: 0 }
            img { display: block; max-width: 100%; max-height: 260mm; margin: auto; object-fit: contain }
            """
        var page = Array(#"<img alt="" src="data:\#(mediaType);base64,"#.utf8)
        page += Array(Data(try place.read(name)).base64EncodedData()) + Array(#"">"#.utf8)
        try PDFPrinter(tools).print(page, title: "", styles: [Array(style.utf8)], to: result, in: place)
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

    /// - Parameter name: with an ending that says what it is; the result has the same name with `.pdf`.
    package func printOffice(_ name: String, in place: WorkingPlace) throws(ToolError) {
        let program = try tools.require(.office)
        try OfficeProfile.write(in: place)
        try ToolRun(
            tool: .office, program: program,
            arguments: [
                "-env:UserInstallation=file://\(place.file(OfficeProfile.folder))", "--headless", "--norestore",
                "--nolockcheck", "--nodefault", "--convert-to", "pdf", "--outdir", place.path, name,
            ], place: place, limits: .office
        ).run()
    }
}
