import Documents
import ShingiDomain

/// What goes where in a packet, once its pages are known.
struct PacketComposer {
    private(set) var parts: [PDFPart] = []
    private(set) var marks: [PDFPageMark] = []
    private(set) var bookmarks: [PDFBookmark] = []
    private(set) var labels: [PDFPageLabel] = []

    /// - Parameter ownFile: with cover, contents and the leaves that are ours, in this order.
    init(_ items: [PacketItem], _ layout: PacketLayout, isByNumber: Bool, ownFile: String) {
        let front = layout.front
        parts = [PDFPart(ownFile, 1...front)]
        marks = Array(repeating: PDFPageMark(), count: front)
        bookmarks = [PDFBookmark("表紙", page: 1)] + (front > 1 ? [PDFBookmark("目次", page: 2)] : [])
        labels = [PDFPageLabel(page: 1, prefix: "表紙・目次 ", first: 1)]
        if !isByNumber, layout.pages > 0 { labels.append(PDFPageLabel(page: front + 1, prefix: "P ", first: 1)) }
        var own = front
        for (item, ranges) in zip(items, layout.ranges) {
            var inner: [PDFBookmark] = []
            // Sheets of one number are counted together.
            var counts: [String: Int] = [:]
            let totals = Dictionary(zip(item.leaves.map { $0.number ?? "" }, ranges.map(\.count)), uniquingKeysWith: +)
            for (leaf, range) in zip(item.leaves, ranges) {
                add(leaf, range, ownFile, &own)
                let number = leaf.number ?? ""
                let title = isByNumber && number != item.leaves[0].number ? "\(number) \(leaf.title)" : leaf.title
                inner.append(PDFBookmark(title, page: front + range.lowerBound))
                let before = counts[number] ?? 0
                counts[number] = before + range.count
                if isByNumber {
                    labels.append(PDFPageLabel(page: front + range.lowerBound, prefix: "\(number) ", first: before + 1))
                }
                marks += range.enumerated().map { index, page in
                    PDFPageMark(
                        foot: isByNumber ? "\(number) \(before + index + 1)/\(totals[number] ?? 0)" : "P \(page)",
                        corner: leaf.mark)
                }
            }
            if let first = ranges.first {
                bookmarks.append(
                    PDFBookmark("\(item.name) \(item.title)", page: front + first.lowerBound, inner: inner))
            }
        }
    }

    private mutating func add(_ leaf: PacketLeaf, _ range: ClosedRange<Int>, _ ownFile: String, _ own: inout Int) {
        switch leaf.content {
        case .file(let name, let pages): parts.append(PDFPart(name, pages))
        case .summary, .sheet, .minutes, .reply, .notices, .slip:
            parts.append(PDFPart(ownFile, own + 1...own + range.count))
            own += range.count
        }
    }
}
