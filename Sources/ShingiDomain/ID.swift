/// The row number of one kind of entity, so that a meeting's number can't be passed where a case's is wanted.
///
/// `Entity` is only a tag. Each entity declares its alias beside itself: `typealias CouncilID = ID<Council>`.
package struct ID<Entity>: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// From an address or a form: ASCII digits only, 1 or more, no sign and no leading zero, so that every row
    /// has exactly one spelling.
    package init?(text: some StringProtocol) {
        guard let first = text.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int64(text)
        else { return nil }
        rawValue = number
    }

    package var description: String { String(rawValue) }

    package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}
