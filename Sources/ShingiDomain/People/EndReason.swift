/// Why an appointment ends on its last day.
package enum EndReason: String, CaseIterable, Hashable, Sendable {
    case termExpired = "term_expired"
    case resigned
    case dismissed

    package var label: String {
        switch self {
        case .termExpired: "任期満了"
        case .resigned: "辞職"
        case .dismissed: "解職"
        }
    }
}
