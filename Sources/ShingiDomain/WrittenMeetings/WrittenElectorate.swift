/// Who takes part in a written meeting: answers received stand for attendance.
package struct WrittenElectorate: Sendable {
    package var inOffice: [MemberID]
    package var answered: Set<MemberID>
    /// The chair of the meeting's day, who presides over a written meeting whether or not an answer came.
    package var chair: MemberID?
    package var rules: VotingRules
    /// Those excluded from everything that is asked (除斥), for whose answer nobody waits.
    package var excused: Set<MemberID>

    package init(
        inOffice: [MemberID], answered: Set<MemberID>, chair: MemberID?, rules: VotingRules, votes: [Vote] = []
    ) {
        self.inOffice = inOffice
        self.answered = answered.intersection(inOffice)
        self.chair = chair
        self.rules = rules
        excused = votes.dropFirst().reduce(votes.first?.excluded ?? []) { $0.intersection($1.excluded) }
    }

    /// 未回答, in the order of the register.
    package var missing: [MemberID] { inOffice.filter { !answered.contains($0) && !excused.contains($0) } }

    package var standing: QuorumStanding { electorate(of: []).standing }

    /// - Parameter excluded: members who take no part in the vote.
    package func electorate(of excluded: Set<MemberID>) -> Electorate {
        // Nobody comes or goes, so that any minute is as good as another.
        let attendances = answered.sorted().compactMap { try? Attendance(member: $0, mode: .place) }
        let presence = Presence(at: TimeOfDay(minutesSinceMidnight: 0), of: attendances, inOffice: inOffice)
        return Electorate(presence, rules, chair: chair, excluded: excluded)
    }
}
