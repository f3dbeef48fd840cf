/// How one member voted when called by name (記名).
package struct RollCallAnswer: Sendable, Hashable {
    package var member: MemberID
    package var answer: TallyField

    package init(member: MemberID, answer: TallyField) {
        self.member = member
        self.answer = answer
    }
}

extension Tally {
    /// The counts that follow from a roll call. They are never entered beside it.
    package init(_ answers: [RollCallAnswer]) {
        self.init(
            inFavour: answers.count { $0.answer == .inFavour }, against: answers.count { $0.answer == .against },
            abstained: answers.count { $0.answer == .abstained })
    }
}

extension Collection<RollCallAnswer> {
    /// Refuses answers of people who may not vote, and two of one.
    package func check(voters: Set<MemberID>) throws(VoteError) {
        var seen: Set<MemberID> = []
        for answer in self {
            guard voters.contains(answer.member) else { throw .notAVoter(answer.member) }
            guard seen.insert(answer.member).inserted else { throw .answeredTwice(answer.member) }
        }
    }
}
