/// Where the answer to a field is printed.
package enum PrintPlace: String, Sendable, Hashable, CaseIterable {
    /// 総括表, in front of all sheets.
    case summary
    /// 個票, the sheet of its own matter.
    case sheet
    case both
    /// Nowhere: a note between department and secretariat, which members are not shown either.
    case nowhere

    package var label: String {
        switch self {
        case .summary: "総括表"
        case .sheet: "個票"
        case .both: "総括表と個票"
        case .nowhere: "印刷しない(所管課と事務局だけが見る)"
        }
    }

    package var isOnSummary: Bool { self == .summary || self == .both }
    package var isOnSheet: Bool { self == .sheet || self == .both }
}
