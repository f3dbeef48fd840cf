/// What is being numbered. Each kind counts for itself.
package enum NumberKind: String, CaseIterable, Hashable, Sendable {
    case meeting
    case consultation
    case reply
    case material
    /// The second number of 資料20-1.
    case annex
    /// The second number of 参考20-1.
    case reference
}
