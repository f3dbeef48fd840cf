/// Pages of one bound packet, both ends included: P22～P32.
package struct PageRange: Hashable, Sendable, CustomStringConvertible {
    package let first: Int
    package let last: Int

    /// Nil unless 1 ≤ first ≤ last.
    package init?(_ first: Int, _ last: Int) {
        guard 1 <= first, first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The first paper of a packet; nil without pages.
    package init?(startingPacketWith pages: Int) {
        self.init(1, pages)
    }

    /// Reads 22-32, P22～P32, 22 and the full-width forms; nil for everything else.
    package init?(text: String) {
        var scanner = TextScanner(text)
        scanner.take("p")
        guard let first = scanner.number() else { return nil }
        var last = first
        if !scanner.isAtEnd {
            guard ["-", "~", "〜"].contains(where: { scanner.take($0) }) else { return nil }
            scanner.take("p")
            guard let number = scanner.number(), scanner.isAtEnd else { return nil }
            last = number
        }
        self.init(first, last)
    }

    package var count: Int { last - first + 1 }

    /// P22～P32, or P22 for one page.
    package var description: String { first == last ? "P\(first)" : "P\(first)～P\(last)" }

    /// The pages of the paper bound after this one; nil without pages.
    package func following(pages: Int) -> PageRange? { PageRange(last + 1, last + pages) }

    /// Every place where a packet, in its order, skips a page or uses one twice. Empty when it is right.
    package static func breaks(in packet: [PageRange]) -> [PageBreak] {
        var expected = 1
        var breaks: [PageBreak] = []
        for range in packet {
            if range.first != expected { breaks.append(PageBreak(range: range, expectedFirst: expected)) }
            expected = range.last + 1
        }
        return breaks
    }
}
