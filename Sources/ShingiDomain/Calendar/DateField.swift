/// The parts of a date on a form.
package enum DateField: String, CaseIterable, Hashable, Sendable {
    case era, year, month, day

    package var label: String {
        switch self {
        case .era: "元号"
        case .year: "年"
        case .month: "月"
        case .day: "日"
        }
    }
}
