/// One page of a list, with the way to its neighbours.
package struct Slice<Element> {
    /// Rows on one page.
    package static var size: Int { 50 }

    package let rows: [Element]
    package let previous: Cursor?
    package let next: Cursor?

    /// - Parameters:
    ///   - found: at most `size + 1` rows, in the order in which the query walked (backwards for a `before` cursor);
    ///     the one too many only tells that there is more.
    ///   - key: the sorted column's value and the row id of a row.
    init(_ found: [Element], from cursor: Cursor?, key: (Element) -> (String, Int64)) {
        let isBackwards = cursor?.direction == .before
        let hasMore = found.count > Self.size
        let walked = Array(found.prefix(Self.size))
        rows = isBackwards ? walked.reversed() : walked
        let first = rows.first.map(key)
        let last = rows.last.map(key)
        let hasPrevious = isBackwards ? hasMore : cursor != nil
        let hasNext = isBackwards || hasMore
        previous = hasPrevious ? first.map { Cursor(.before, key: $0.0, id: $0.1) } : nil
        next = hasNext ? last.map { Cursor(.after, key: $0.0, id: $0.1) } : nil
    }

    package func map<Other>(_ transform: (Element) throws -> Other) rethrows -> Slice<Other> {
        try Slice<Other>(rows: rows.map(transform), previous: previous, next: next)
    }

    private init(rows: [Element], previous: Cursor?, next: Cursor?) {
        self.rows = rows
        self.previous = previous
        self.next = next
    }
}
