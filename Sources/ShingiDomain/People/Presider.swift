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
    package var label: String {
        switch self {
        case .office(_, let office): office.label
        case .elected: "\(Office.actingChair.label)(出席委員の互選)"
        }
    }
}
