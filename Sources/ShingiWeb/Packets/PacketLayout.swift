import Documents
import ShingiDomain

/// On which pages everything of a packet stands. The pages before the first item bear no number; from there on they are
/// counted from 1.
struct PacketLayout: Equatable {
    /// Cover and contents.
    let front: Int
    /// By item and leaf; each leaf has a page at least.
    let ranges: [[ClosedRange<Int>]]

    /// - Parameters:
    ///   - headings: of the document that we print ourselves: the cover's, below it that of the contents and one for each
    ///     leaf, and what stands below those.
    ///   - pages: of that document.
    init(_ items: [PacketItem], _ headings: [PDFHeading], pages: Int) throws(PacketFault) {
        let own = items.flatMap(\.leaves).count { $0.isOwn }
        let headings = headings.filter { $0.level <= 2 }
        guard headings.count == own + 2 else { throw .unexpectedHeadings(headings.map(\.text)) }
        var starts = headings.dropFirst(2).map(\.page)[...]
        front = (starts.first ?? pages + 1) - 1
        var next = 1
        var ranges: [[ClosedRange<Int>]] = []
        for item in items {
            var leaves: [ClosedRange<Int>] = []
            for leaf in item.leaves {
                let count: Int
                if case .file(_, let pages) = leaf.content {
                    count = pages.count
                } else {
                    let start = starts.removeFirst()
                    count = (starts.first ?? pages + 1) - start
                }
                guard count > 0 else { throw .unexpectedHeadings(headings.map(\.text)) }
                leaves.append(next...next + count - 1)
                next += count
            }
            ranges.append(leaves)
        }
        self.ranges = ranges
    }

    /// Without the front.
    var pages: Int { ranges.last { !$0.isEmpty }?.last?.upperBound ?? 0 }

    /// Of an item by its place; nil for one without any page.
    func range(ofItem index: Int) -> PageRange? {
        guard let first = ranges[index].first, let last = ranges[index].last else { return nil }
        return PageRange(first.lowerBound, last.upperBound)
    }
}

/// A packet that would not be right is not made.
enum PacketFault: Error {
    /// Our own document is not laid out as it was written.
    case unexpectedHeadings([String])
    /// Its contents name other pages than there are.
    case pagesDiffer(counted: Int, found: Int)
}
