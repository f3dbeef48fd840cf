/// In what part somebody reads the opinions about a case.
package enum OpinionReader: Sendable, Hashable {
    /// 事務局, 書記, 管理者.
    case staff
    /// A department of the case, which has to answer.
    case department
    case member(MemberID)
    /// Somebody who sees the case as none of these.
    case other

    /// - Parameter call: of the meeting the opinion was given ahead of; nil when none was made.
    package func sees(_ opinion: Opinion, _ call: OpinionCall?, on today: CivilDate) -> Bool {
        if self == .staff { return true }
        guard opinion.retractedAt == nil else { return false }
        guard case .beforeMeeting(let author, _) = opinion.origin else { return true }
        switch self {
        case .staff, .department: return true
        case .member(let reader):
            if reader == author { return true }
            guard let call, call.shownTo == .members else { return false }
            return !call.isOpen(on: today)
        case .other: return false
        }
    }
}
