/// The parts of an agenda, in the order in which a meeting takes them.
package enum AgendaKind: String, Sendable, Hashable, CaseIterable {
    case confirmation
    case consultation
    case report
    case other
    /// Shown to the council, explicitly not a matter.
    case information

    package var label: String {
        switch self {
        case .confirmation: "確認"
        case .consultation: "諮問"
        case .report: "報告"
        case .other: "その他"
        case .information: "情報提供"
        }
    }

    /// 確認事項, 諮問事項, 報告事項, その他, 情報提供.
    package var heading: String {
        switch self {
        case .confirmation, .consultation, .report: label + "事項"
        case .other, .information: label
        }
    }

    /// Where a case belongs: with the consultations as soon as one of its matters is one.
    package init(of subject: Case) {
        self = subject.hasConsultation ? .consultation : .report
    }

    var rank: Int { AgendaKind.allCases.firstIndex(of: self) ?? 0 }
}
