/// Where a page of a list begins: behind the row with this key, going forwards or back. A list is never counted off by
/// OFFSET, so its thousandth page costs what its first does.
package struct Cursor: Sendable, Equatable {
    package enum Direction: String, Sendable { case after, before }

    package let direction: Direction
    /// The sorted column's value of the row at the edge, as text.
    package let key: String
    /// Its row id, which tells rows with equal keys apart.
    package let id: Int64

    package init(_ direction: Direction, key: String, id: Int64) {
        self.direction = direction
        self.key = key
        self.id = id
    }

    /// As it stands in an address: `after.42.名前`. Nil for anything we did not write.
    package init?(text: String) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let direction = Direction(rawValue: String(parts[0])), let id = Int64(parts[1]) else {
            return nil
        }
        self.init(direction, key: String(parts[2]), id: id)
    }

    package var text: String { "\(direction.rawValue).\(id).\(key)" }
}
