/// The counter a number comes from. Two numbers with the same key are never equal.
package struct SequenceKey: Hashable, Sendable {
    package let council: CouncilID
    package let kind: NumberKind
    package let instance: ScopeInstance

    package init(council: CouncilID, kind: NumberKind, instance: ScopeInstance) {
        self.council = council
        self.kind = kind
        self.instance = instance
    }
}
