/// What can stand for one segment of a path.
package protocol PathParameter: Sendable {
    /// Nil when the segment, already decoded, is no such value.
    init?(pathSegment: String)
    /// The segment for this value, not yet encoded. One value has one segment only, so that one page has one address.
    var pathSegment: String { get }
}

extension Int64: PathParameter {
    /// Digits alone: no sign, no leading zero, nothing that overflows.
    package init?(pathSegment: String) {
        let digits = pathSegment.utf8
        guard (1...19).contains(digits.count), digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != 0x30
        else { return nil }
        self.init(pathSegment)
    }

    package var pathSegment: String {
        precondition(self >= 0, "a path has no negative numbers")
        return String(self)
    }
}

extension String: PathParameter {
    /// Anything but nothing.
    package init?(pathSegment: String) {
        guard !pathSegment.isEmpty else { return nil }
        self = pathSegment
    }

    package var pathSegment: String { self }
}

/// For identifiers: `extension ID: PathParameter {}`.
extension PathParameter where Self: RawRepresentable, RawValue: PathParameter {
    package init?(pathSegment: String) {
        guard let value = RawValue(pathSegment: pathSegment) else { return nil }
        self.init(rawValue: value)
    }

    package var pathSegment: String { rawValue.pathSegment }
}
