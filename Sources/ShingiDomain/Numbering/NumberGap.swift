/// Numbers that will never be given (欠番), and why.
package struct NumberGap: Hashable, Sendable {
    package let key: SequenceKey
    package let numbers: NumberRange
    package let reason: String

    package init(key: SequenceKey, numbers: NumberRange, reason: String) {
        self.key = key
        self.numbers = numbers
        self.reason = reason
    }
}
