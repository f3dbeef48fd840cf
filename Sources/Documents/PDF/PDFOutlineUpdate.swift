import FoundationEssentials

/// Gives a file new bookmarks and names of its pages (ISO 32000-1 §12.3.3 and §12.4.2), whatever it had before.
struct PDFOutlineUpdate {
    private let pages: [String]
    private var objects: [String: PDFValue] = [:]
    private var lastObject: Int

    private init(pages: [String], lastObject: Int) {
        self.pages = pages
        self.lastObject = lastObject
    }

    /// - Parameter catalog: the object that the file begins with (ISO 32000-1 §7.7.2), by its number.
    /// - Returns: what `qpdf --update-from-json` takes; nil for a file that has none.
    static func json(
        _ structure: PDFStructure, catalog: String, _ bookmarks: [PDFBookmark], _ labels: [PDFPageLabel]
    ) throws -> Data? {
        guard let header = structure.qpdf?.first, case .integer(let last)? = header["maxobjectid"],
            case .dictionary(var entries)? = structure.qpdf?.last?["obj:\(catalog)"]?["value"]
        else { return nil }
        var update = PDFOutlineUpdate(pages: (structure.pages ?? []).map(\.object), lastObject: last)
        let root = update.reserve()
        let ends = update.add(bookmarks, under: root)
        update.set(
            root,
            ["/Type": .string("/Outlines"), "/Count": .integer(bookmarks.count)].merging(ends) { first, _ in first })
        entries["/Outlines"] = .reference(root)
        entries["/PageMode"] = .string("/UseOutlines")
        entries["/PageLabels"] = .dictionary(["/Nums": .array(labels.flatMap { update.label($0) })])
        update.objects["obj:\(catalog)"] = .dictionary(["value": .dictionary(entries)])
        return try JSONEncoder().encode(Document(qpdf: [header, update.objects]))
    }

    private struct Document: Encodable {
        let qpdf: [[String: PDFValue]]
    }

    private mutating func reserve() -> Int {
        lastObject += 1
        return lastObject
    }

    private mutating func set(_ object: Int, _ entries: [String: PDFValue]) {
        objects["obj:\(object) 0 R"] = .dictionary(["value": .dictionary(entries)])
    }

    /// - Returns: where the first and the last of them are.
    private mutating func add(_ bookmarks: [PDFBookmark], under parent: Int) -> [String: PDFValue] {
        let numbers = bookmarks.map { _ in reserve() }
        guard let first = numbers.first, let last = numbers.last else { return [:] }
        for (index, bookmark) in bookmarks.enumerated() {
            var entries = add(bookmark.inner, under: numbers[index])
            // Closed: the list begins with the items alone.
            if !bookmark.inner.isEmpty { entries["/Count"] = .integer(-bookmark.inner.count) }
            entries["/Title"] = .text(bookmark.title)
            entries["/Parent"] = .reference(parent)
            if index > 0 { entries["/Prev"] = .reference(numbers[index - 1]) }
            if index + 1 < numbers.count { entries["/Next"] = .reference(numbers[index + 1]) }
            if pages.indices.contains(bookmark.page - 1) {
                entries["/Dest"] = .array([.string(pages[bookmark.page - 1]), .string("/Fit")])
            }
            set(numbers[index], entries)
        }
        return ["/First": .reference(first), "/Last": .reference(last)]
    }

    private func label(_ label: PDFPageLabel) -> [PDFValue] {
        var entries: [String: PDFValue] = ["/P": .text(label.prefix)]
        if let first = label.first {
            entries["/S"] = .string("/D")
            entries["/St"] = .integer(first)
        }
        return [.integer(label.page - 1), .dictionary(entries)]
    }
}
