extension Sitting {
    /// Those present elect one of their own to preside over this meeting.
    package mutating func elect(
        _ member: MemberID, at time: TimeOfDay, _ rules: VotingRules
    ) throws(MeetingError) {
        try meeting.requireNotOver()
        guard presence(at: time).present(webCounts: rules.webCounts).contains(member) else { throw .notPresent }
        elected = ActingChair(member: member, electedOn: meeting.date)
    }
}
