import ShingiDomain

/// What of a shipped set a council has and lacks.
package struct SetAdoption: Sendable {
    package let missing: [ShippedProvision]
    /// As they are called in this council now.
    package let present: [Provision]
}
