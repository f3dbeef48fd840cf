/// Something a register of members can't say. The member is named by the caller, who knows the names.
package enum RegisterError: Error, Hashable, Sendable {
    /// Two terms of one council, by their ordinals.
    case termsOverlap(Int, Int)
    /// Two terms of one council with the same ordinal.
    case termTwice(Int)
    case outsideTerm(MemberID, CivilDateRange)
    case appointedTwice(MemberID, CivilDateRange)
    case endOutsideAppointment(CivilDateRange, CivilDate)
    case officeWithoutSeat(Office, MemberID)
    case officeTwice(Office, MemberID)
    case twoChairs(CivilDateRange, CivilDateRange)
    case officeEndOutside(CivilDateRange, CivilDate)
    /// An appointment that ends before its term does needs another reason than the term's end.
    case endReasonMissing

    /// Whom it concerns, where it concerns one member.
    package var member: MemberID? {
        switch self {
        case .outsideTerm(let member, _), .appointedTwice(let member, _), .officeWithoutSeat(_, let member),
            .officeTwice(_, let member):
            member
        case .termsOverlap, .termTwice, .endOutsideAppointment, .twoChairs, .officeEndOutside, .endReasonMissing: nil
        }
    }

    package var message: String {
        switch self {
        case .termsOverlap(let left, let right): "第\(left)期と第\(right)期の期間が重なっています。"
        case .termTwice(let ordinal): "第\(ordinal)期はすでに登録されています。"
        case .outsideTerm(_, let period): "委嘱期間(\(period.japanese))が期の期間に収まっていません。"
        case .appointedTwice(_, let period): "同じ委員の委嘱期間(\(period.japanese))が別の委嘱と重なっています。"
        case .endOutsideAppointment(let period, let day):
            "終了日(\(day.japaneseWithoutWeekday))が委嘱期間(\(period.japanese))の外にあります。"
        case .officeWithoutSeat(let office, _): "\(office.label)の期間が、その委員の委嘱期間に収まっていません。"
        case .officeTwice(let office, _): "同じ委員の\(office.label)の期間が重なっています。"
        case .officeEndOutside(let period, let day):
            "終了日(\(day.japaneseWithoutWeekday))が、その役職の期間(\(period.japanese))の外にあります。"
        case .endReasonMissing: "任期の途中で終えるときは、辞職か解職かを選んでください。"
        case .twoChairs(let left, let right): "会長が同時に2人います(\(left.japanese)と\(right.japanese))。"
        }
    }
}
