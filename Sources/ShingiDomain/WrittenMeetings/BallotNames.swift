/// Who learns, after the count, how each member answered. The raw values are stored.
package enum BallotNames: String, Sendable, Hashable, CaseIterable {
    case members
    case secretariat
    /// 無記名: no name is stored beside an answer, so nobody ever can.
    case nobody

    package var label: String {
        switch self {
        case .members: "記名。集計の後、委員全員と事務局が見る"
        case .secretariat: "記名。集計の後、事務局だけが見る"
        case .nobody: "無記名。だれがどう答えたかを残さない"
        }
    }

    package var isSecret: Bool { self == .nobody }

    /// Whether somebody sees how a member answered. Before the count nobody but the member does; the staff see only who
    /// has answered.
    package func shows(ballotOf member: MemberID, to reader: BallotReader, isCounted: Bool) -> Bool {
        guard !isSecret else { return false }
        switch reader {
        case .member(let own): return own == member || (isCounted && self == .members)
        case .staff: return isCounted
        case .other: return false
        }
    }
}

/// In what part somebody looks at the ballots.
package enum BallotReader: Sendable, Hashable {
    case staff
    case member(MemberID)
    case other
}
