/// Works on PDF files as wholes: counts their pages, binds them, writes over them.
package struct PDFBinder: Sendable {
    let tools: DocumentTools

    package init(_ tools: DocumentTools) {
        self.tools = tools
    }

    /// - Throws: `ToolError.failed` for a file that is broken or opens with a password alone.
    package func pageCount(of name: String, in place: WorkingPlace) throws(ToolError) -> Int {
        let output = try run(["--show-npages", name], in: place)
        guard let count = Int(output.prefix { $0.isNumber }), count > 0 else {
            throw .failed(.binder, output: output)
        }
        return count
    }

    /// Pages of several files in one, in this order.
    ///
    /// - Parameters:
    ///   - primary: the file whose tags and links are kept; one of those that the parts name.
    ///   - overlay: pages to lay over the result, the first over the first; nil for none.
    func bind(
        _ parts: [PDFPart], primary: String, overlay: String?, to result: String, in place: WorkingPlace
    ) throws(ToolError) {
        let pages = parts.flatMap { [$0.file, "\($0.pages.lowerBound)-\($0.pages.upperBound)"] }
        let over = overlay.map { ["--overlay", $0, "--"] } ?? []
        try run([primary, "--pages"] + pages + ["--"] + over + [result], in: place)
    }

    /// A file that is damaged but can be read is no failure.
    @discardableResult
    func run(_ arguments: [String], in place: WorkingPlace) throws(ToolError) -> String {
        let run = ToolRun(
            tool: .binder, program: try tools.require(.binder),
            arguments: ["--no-warn", "--warning-exit-0"] + arguments,
            place: place, limits: .binder)
        return try run.run()
    }
}

/// Some pages of a file.
package struct PDFPart: Sendable, Hashable {
    package let file: String
    /// From 1.
    package let pages: ClosedRange<Int>

    package init(_ file: String, _ pages: ClosedRange<Int>) {
        self.file = file
        self.pages = pages
    }
}
