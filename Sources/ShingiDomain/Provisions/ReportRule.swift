/// Whether a matter under a provision may be brought as a report (報告) instead of a consultation (諮問).
package enum ReportRule: String, Sendable, Hashable, CaseIterable {
    /// As a report when it falls under a class approved in advance (一括承認基準).
    case standingApproval = "standing_approval"
    case never

    package var label: String {
        switch self {
        case .standingApproval: "一括承認基準に当たるときは報告事項"
        case .never: "必ず諮問事項"
        }
    }

    /// The kinds a drafter may choose between.
    package var allowedKinds: [MatterKind] {
        switch self {
        case .standingApproval: [.consultation, .report]
        case .never: [.consultation]
        }
    }
}
