package typealias ConditionID = ID<Condition>

/// 附帯意見・条件: a wish attached to a decision.
package struct Condition: Sendable, Hashable {
    package var text: String
    /// The department must report to a later meeting how it was met.
    package var mustReport: Bool

    /// Refuses a condition without words.
    package init(text: String, mustReport: Bool) throws(VoteError) {
        guard !text.isBlank else { throw .emptyCondition }
        self.text = text
        self.mustReport = mustReport
    }
}
