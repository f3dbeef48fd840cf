/// A PDF that is put together from several: what stands in it, what is printed over its pages, and how a reader finds
/// the way through it.
package struct PDFBinding: Sendable {
    /// The file whose tags and links are kept; one of those that the parts name.
    package let primary: String
    package let parts: [PDFPart]
    /// One for each page of the result.
    package let marks: [PDFPageMark]
    package let bookmarks: [PDFBookmark]
    package let labels: [PDFPageLabel]

    package init(
        primary: String, parts: [PDFPart], marks: [PDFPageMark], bookmarks: [PDFBookmark], labels: [PDFPageLabel]
    ) {
        self.primary = primary
        self.parts = parts
        self.marks = marks
        self.bookmarks = bookmarks
        self.labels = labels
    }
}

/// What is printed over a page: below in the middle, and above at the right. Nothing where both are empty.
package struct PDFPageMark: Sendable, Hashable {
    package let foot: String
    package let corner: String

    package init(foot: String = "", corner: String = "") {
        self.foot = foot
        self.corner = corner
    }
}

extension PDFBinder {
    /// - Parameters:
    ///   - marks: a file of `printMarks`, of the same marks.
    ///   - result: a name in `place`, as are the names of the parts.
    package func bind(
        _ binding: PDFBinding, marks: String, to result: String, in place: WorkingPlace
    ) throws(ToolError) {
        let unnamed = "unnamed-\(result)"
        try bind(binding.parts, primary: binding.primary, overlay: marks, to: unnamed, in: place)
        try name(binding.bookmarks, binding.labels, in: unnamed, to: result, place: place)
    }

    /// The pages that are laid over those of a binding. They can be made before its parts are.
    package func printMarks(_ marks: [PDFPageMark], to name: String, in place: WorkingPlace) throws(ToolError) {
        try PDFPrinter(tools).print(Self.page(of: marks), title: "", styles: [], to: name, in: place)
    }

    /// Empty paper but for the marks.
    private static func page(of marks: [PDFPageMark]) -> [UInt8] {
        let style = """
            <style>
            @page { size: A4; margin: 0 }
            body { margin: 0; font: 10pt "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif }
            section { position: relative; height: 290mm; break-after: page }
            section:last-child { break-after: auto }
            p { position: absolute; margin: 0; padding: 0.5mm 3mm }
            .foot { bottom: 0; left: 50%; transform: translateX(-50%) }
            .corner { top: 8mm; right: 12mm; border: 0.5pt solid }
            /* A paper may have a number of its own there. */
            p { background: #fff; white-space: nowrap }
            </style>
            """
        var page = Array(style.utf8)
        for mark in marks {
            page += Array("<section>".utf8) + paragraph("foot", mark.foot) + paragraph("corner", mark.corner)
            page += Array("</section>".utf8)
        }
        return page
    }

    private static func paragraph(_ name: String, _ text: String) -> [UInt8] {
        text.isEmpty ? [] : Array("<p class=\(name)>\(PrintedPage.escaped(text))</p>".utf8)
    }
}
