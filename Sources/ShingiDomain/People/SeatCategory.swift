/// Whom a seat is for.
package enum SeatCategory: String, CaseIterable, Hashable, Sendable {
    case academic
    case assembly
    case nominated
    case citizen

    package var label: String {
        switch self {
        case .academic: "学識経験者"
        case .assembly: "議会選出"
        case .nominated: "団体推薦"
        case .citizen: "公募"
        }
    }

    /// As registers write it, after the kind of municipality: 区議会選出 and 公募区民 in 足立区.
    package func label(in municipality: String) -> String {
        guard let kind = municipality.last, "都道府県市区町村".contains(kind) else { return label }
        switch self {
        case .academic, .nominated: return label
        case .assembly: return "\(kind)議会選出"
        case .citizen: return "公募\(kind)民"
        }
    }
}
