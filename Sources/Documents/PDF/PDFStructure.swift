import FoundationEssentials

/// What qpdf tells of a file: its pages in their order, its bookmarks, and of its objects those that were asked for.
struct PDFStructure: Decodable {
    let pages: [Page]?
    let outlines: [Outline]?
    let qpdf: [[String: PDFValue]]?

    struct Page: Decodable {
        /// 3 0 R
        let object: String
        let images: [Image]?
    }

    /// Of which nothing counts but that it is there.
    struct Image: Decodable {}

    struct Outline: Decodable {
        let title: String
        /// From 1.
        let destpageposfrom1: Int?
        let kids: [Outline]

        /// This one and what is below it, as they follow each other in the document, each with how deep it stands.
        func all(level: Int = 1) -> [(outline: Outline, level: Int)] {
            [(self, level)] + kids.flatMap { $0.all(level: level + 1) }
        }
    }
}

extension PDFBinder {
    /// The headings of a file that our printer made, in their order, with the pages they stand on.
    package func headings(of name: String, in place: WorkingPlace) throws(ToolError) -> (
        headings: [PDFHeading], pages: Int
    ) {
        let structure = try structure(of: name, ["--json-key=pages", "--json-key=outlines"], in: place)
        let headings = (structure.outlines ?? []).flatMap { $0.all() }.compactMap { found in
            found.outline.destpageposfrom1.map {
                PDFHeading(text: found.outline.title, page: $0, level: found.level)
            }
        }
        return (headings, structure.pages?.count ?? 0)
    }

    /// Of each page whether a picture is on it.
    func pictures(on name: String, in place: WorkingPlace) throws(ToolError) -> [Bool] {
        let pages = try structure(of: name, ["--json-key=pages"], in: place).pages ?? []
        return pages.map { $0.images?.isEmpty == false }
    }

    /// Gives a file other bookmarks and other names of its pages.
    func name(
        _ bookmarks: [PDFBookmark], _ labels: [PDFPageLabel], in name: String, to result: String, place: WorkingPlace
    ) throws(ToolError) {
        let wanted = ["--json-key=pages", "--json-key=qpdf", "--json-object=trailer"]
        // qpdf numbers what it writes from the catalog on; another's file is asked twice.
        var structure = try structure(of: name, wanted + ["--json-object=1,0"], in: place)
        guard case .string(let root)? = structure.qpdf?.last?["trailer"]?["value"]?["/Root"] else {
            throw .failed(.binder, output: "no catalog")
        }
        if root != "1 0 R" {
            let object = "--json-object=" + root.replacing(" ", with: ",").dropLast(2)
            structure = try self.structure(of: name, wanted + [object], in: place)
        }
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
    /// 1 for the first of all, one more below each other.
    package let level: Int
}
