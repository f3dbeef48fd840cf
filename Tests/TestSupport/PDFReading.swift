import Documents

/// Reads PDF as others do: by the programs of Poppler.
package struct PDFReading {
    private let place: WorkingPlace

    /// Whether this machine has what the tests of PDF need; `.ci/prepare browser` installs it.
    package static let isPossible =
        DocumentTools().has(.printer) && DocumentTools().has(.binder) && (try? PDFReading([]))?.hasPoppler == true

    package init(_ bytes: [UInt8]) throws {
        place = try WorkingPlace()
        try place.write(bytes, to: "read.pdf")
    }

    /// - Parameter page: from 1; nil for all.
    package func text(page: Int? = nil) throws -> String {
        let pages = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
        try run("pdftotext", ["-layout"] + pages + ["read.pdf", "read.txt"])
        return String(decoding: try place.read("read.txt"), as: UTF8.self)
    }

    /// By page, without the spaces, which a PDF has only where somebody guesses them.
    package func texts() throws -> [String] {
        try text().split(separator: "\u{c}", omittingEmptySubsequences: false).dropLast().map { page in
            page.filter { !$0.isWhitespace }
        }
    }

    /// What pdfinfo says behind a word, such as 「Pages」.
    package func info(_ name: String) throws -> String? {
        let lines = try run("pdfinfo", ["read.pdf"]).split(separator: "\n")
        return lines.first { $0.hasPrefix(name + ":") }.map {
            String($0.dropFirst(name.count + 1).drop { $0 == " " })
        }
    }

    /// Each with whether it is embedded.
    package func fonts() throws -> [(name: String, isEmbedded: Bool)] {
        try run("pdffonts", ["read.pdf"]).split(separator: "\n").dropFirst(2).map { line in
            let words = line.split(separator: " ")
            // From behind: object's number and generation, unicode, subset, embedded.
            return (String(words[0]), words.dropLast(4).last == "yes")
        }
    }

    /// All of it without compression, as a curious reader would look at it.
    package func everything() throws -> String {
        try run("qpdf", ["--qdf", "--object-streams=disable", "read.pdf", "plain.pdf"])
        return String(decoding: try place.read("plain.pdf"), as: UTF8.self)
    }

    /// Each with its page.
    package func bookmarks() throws -> [String] {
        try PDFBinder(DocumentTools()).headings(of: "read.pdf", in: place).headings.map { "\($0.text) \($0.page)" }
    }

    private var hasPoppler: Bool {
        (try? run("which", ["pdfinfo"])) != nil && (try? run("which", ["pdftotext"])) != nil
    }

    @discardableResult
    private func run(_ program: String, _ arguments: [String]) throws -> String {
        try ToolRun(
            tool: .binder, program: "/usr/bin/\(program)", arguments: arguments, place: place, limits: .binder
        ).run()
    }
}
