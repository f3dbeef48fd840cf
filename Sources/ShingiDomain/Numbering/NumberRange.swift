/// Consecutive numbers of one sequence.
package struct NumberRange: Hashable, Sendable {
    package let first: Int
    package let last: Int

    /// `last` must not be before `first`.
    package init(_ first: Int, _ last: Int) {
        precondition(first <= last, "a range of numbers runs upwards")
        self.first = first
        self.last = last
    }

    /// 470番, or 470番から472番まで
    package var japanese: String { first == last ? "\(first)番" : "\(first)番から\(last)番まで" }
}
