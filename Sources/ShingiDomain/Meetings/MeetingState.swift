/// Where a meeting stands. The raw values are stored.
package enum MeetingState: String, Sendable, Hashable, CaseIterable {
    case planned
    case open
    case closed
    /// Called off before it opened.
    case cancelled

    /// Whether people sat down, or answer in writing.
    package var hasBegun: Bool { self == .open || self == .closed }

    /// Closed, or called off.
    package var isOver: Bool { self == .closed || self == .cancelled }

    package var label: String {
        switch self {
        case .planned: "予定"
        case .open: "開会中"
        case .closed: "閉会"
        case .cancelled: "中止"
        }
    }
}
