import FoundationEssentials

/// What qpdf tells of a file: its pages in their order, its bookmarks, and of its objects those that were asked for.
struct PDFStructure: Decodable {
    let pages: [Page]?
    let outlines: [Outline]?
    let qpdf: [[String: PDFValue]]?

    struct Page: Decodable {
        /// 3 0 R
        let object: String
    }

    struct Outline: Decodable {
        let title: String
        /// From 1.
        let destpageposfrom1: Int?
        let kids: [Outline]

        /// This one and what is below it, as they follow each other in the document.
        var all: [Outline] { [self] + kids.flatMap(\.all) }
    }
}

extension PDFBinder {
    /// The headings of a file that our printer made, in their order, with the pages they stand on.
    package func headings(of name: String, in place: WorkingPlace) throws(ToolError) -> (
        headings: [PDFHeading], pages: Int
    ) {
        let structure = try structure(of: name, ["--json-key=pages", "--json-key=outlines"], in: place)
        let headings = (structure.outlines ?? []).flatMap(\.all).compactMap { outline in
            outline.destpageposfrom1.map { PDFHeading(text: outline.title, page: $0) }
        }
        return (headings, structure.pages?.count ?? 0)
    }

    /// Gives a file other bookmarks and other names of its pages.
    func name(
        _ bookmarks: [PDFBookmark], _ labels: [PDFPageLabel], in name: String, to result: String, place: WorkingPlace
    ) throws(ToolError) {
        let start = try structure(of: name, ["--json-key=qpdf", "--json-object=trailer"], in: place)
        guard case .string(let root)? = start.qpdf?.last?["trailer"]?["value"]?["/Root"] else {
            throw .failed(.binder, output: "no catalog")
        }
        let object = "--json-object=" + root.replacing(" ", with: ",").dropLast(2)
        let structure = try structure(of: name, ["--json-key=pages", "--json-key=qpdf", object], in: place)
        guard let update = try? PDFOutlineUpdate.json(structure, catalog: root, bookmarks, labels) else {
            throw .failed(.binder, output: "no catalog")
        }
        try place.write(Array(update), to: "update.json")
        try run([name, "--update-from-json=update.json", result], in: place)
    }

    func structure(
        of name: String, _ wanted: [String], in place: WorkingPlace
    ) throws(ToolError) -> PDFStructure {
        let answer = name + ".json"
        try run(["--json=2", name, answer] + wanted, in: place)
        let bytes = try place.read(answer)
        do {
            return try JSONDecoder().decode(PDFStructure.self, from: Data(bytes))
        } catch {
            throw .failed(.binder, output: "\(error)")
        }
    }
}

/// A heading and where it stands.
package struct PDFHeading: Sendable, Hashable {
    package let text: String
    /// From 1.
    package let page: Int
}
