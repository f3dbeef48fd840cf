extension Case {
    /// What came of each matter, in their order, when a meeting ends: what it left undecided (審議未了) waits for the next
    /// one as if it had been continued.
    package func outcomes(_ decided: [MatterID: DecisionOutcome]) -> [DecisionOutcome] {
        matters.map { decided[$0.id] ?? .continued }
    }
}
