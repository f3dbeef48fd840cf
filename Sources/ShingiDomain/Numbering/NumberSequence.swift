/// A counter: gives 1, 2, 3 … and never the same number twice.
///
/// Numbers of withdrawn cases stay given. The last number given must be stored in the transaction that uses it.
package struct NumberSequence: Hashable, Sendable {
    package let key: SequenceKey
    /// 0 before the first.
    package private(set) var last: Int

    /// `last` is above 0 when a council goes on counting from its paper records.
    package init(_ key: SequenceKey, last: Int = 0) {
        self.key = key
        self.last = last
    }

    package static func next(after last: Int) -> Int { last + 1 }

    @discardableResult
    package mutating func give() -> Int {
        last = Self.next(after: last)
        return last
    }

    /// Gives a number that somebody chose, for example because a paper already bears it.
    ///
    /// - Returns: the gap to be noted when numbers are left out.
    /// - Throws: `alreadyGiven`, or `gapWithoutReason` when numbers are left out and no reason is stated.
    @discardableResult
    package mutating func give(_ number: Int, gapReason: String? = nil) throws(NumberingError) -> NumberGap? {
        let expected = Self.next(after: last)
        guard number >= expected else { throw .alreadyGiven(number, last: last) }
        var gap: NumberGap?
        if number > expected {
            let missing = NumberRange(expected, number - 1)
            guard let gapReason, !gapReason.isBlank else { throw .gapWithoutReason(missing) }
            gap = NumberGap(key: key, numbers: missing, reason: gapReason.trimmed)
        }
        last = number
        return gap
    }

    /// Leaves out everything before a number, which is given next: papers bear the others already, or they never will be
    /// used.
    ///
    /// - Returns: the gap to be noted.
    package mutating func goOn(at number: Int, reason: String) throws(NumberingError) -> NumberGap {
        let expected = Self.next(after: last)
        guard number > expected else { throw .notAhead(next: expected) }
        guard number <= Self.highest else { throw .tooHigh(Self.highest) }
        let missing = NumberRange(expected, number - 1)
        guard !reason.isBlank else { throw .gapWithoutReason(missing) }
        last = number - 1
        return NumberGap(key: key, numbers: missing, reason: reason)
    }

    /// Far above what any council gives; a slip of the hand is refused.
    package static let highest = 99_999
}
