/// Whether a quorum is to be expected from what the members answered. Reckoned as on the day, from seats.
package struct AttendanceForecast: Sendable, Hashable {
    /// With those alone who said that they come.
    package let announced: QuorumStanding
    /// If all came as well who are undecided or have not answered.
    package let best: QuorumStanding
    package let absent: Int
    package let undecided: Int
    /// They have not answered.
    package let silent: Int

    package enum Outlook: Sendable, Hashable {
        case met
        /// It depends on those who have not said yet.
        case open
        case impossible
    }

    /// - Parameter answers: the latest of each member; of those who are not in office on the day they count for nothing.
    package init(
        _ answers: [MemberID: AttendanceAnswer], inOffice: [MemberID], of meeting: Meeting, _ rules: VotingRules
    ) {
        let given = inOffice.map { (member: $0, answer: answers[$0]) }
        announced = Self.standing(given.map { ($0.member, $0.answer?.mode) }, meeting, rules)
        best = Self.standing(
            given.map { entry in (entry.member, entry.answer.map { $0.mode ?? .place } ?? .place) }, meeting, rules)
        absent = given.count { $0.answer == .absent }
        undecided = given.count { $0.answer == .undecided }
        silent = given.count { $0.answer == nil }
    }

    package var outlook: Outlook {
        if announced.isMet { return .met }
        return best.isMet ? .open : .impossible
    }

    /// 出席の回答が12名あり、定足数9名に達する見込みです。
    package var sentence: String {
        let required = announced.required
        switch outlook {
        case .met: return "出席の回答が\(announced.present)名あり、定足数\(required)名に達する見込みです。"
        case .open:
            return "出席の回答は\(announced.present)名で、定足数\(required)名にあと\(announced.shortfall)名です。"
                + "未定・未回答の\(undecided + silent)名に確かめてください。"
        case .impossible:
            return "未定・未回答の委員が全員出席しても\(best.present)名で、定足数\(required)名に達しません。予備日への変更などを検討してください。"
        }
    }

    private static func standing(
        _ modes: [(member: MemberID, mode: AttendanceMode?)], _ meeting: Meeting, _ rules: VotingRules
    ) -> QuorumStanding {
        let stays = modes.compactMap { entry in
            entry.mode.flatMap { try? Attendance(member: entry.member, mode: $0) }
        }
        return Quorum.standing(
            Presence(at: meeting.startsAt, of: stays, inOffice: modes.map(\.member)), rules)
    }
}
