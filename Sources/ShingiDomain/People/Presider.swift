/// Who leads a meeting, and by what right.
package enum Presider: Hashable, Sendable {
    case office(MemberID, Office)
    case elected(MemberID)

    package var member: MemberID {
        switch self {
        case .office(let member, _), .elected(let member): member
        }
    }

    /// 会長, 会長職務代理, or 会長職務代理(出席委員の互選)
    package var label: String { label(in: nil) }

    /// The same as a subcommittee says it: 部会長.
    package func label(in subcommittee: Subcommittee?) -> String {
        let title = { (office: Office) in subcommittee?.title(of: office) ?? office.label }
        return switch self {
        case .office(_, let office): title(office)
        case .elected: "\(title(.actingChair))(出席委員の互選)"
        }
    }
}
