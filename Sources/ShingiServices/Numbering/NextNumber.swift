import ShingiDomain

/// What a count of a council gives next.
package struct NextNumber: Sendable {
    package let kind: NumberKind
    package let count: Int
    /// 諮問第470号
    package let text: String

    /// Those that run on beyond one meeting, in the order of the settings.
    static let kinds: [NumberKind] = [.consultation, .reply, .material]
}
