/// Whether a matter needs a decision or is only noted.
package enum MatterKind: String, Sendable, Hashable, CaseIterable {
    case consultation
    case report

    package var label: String {
        switch self {
        case .consultation: "諮問"
        case .report: "報告"
        }
    }

    /// The heading of its rows on a summary sheet.
    package var heading: String { label + "事項" }
}
