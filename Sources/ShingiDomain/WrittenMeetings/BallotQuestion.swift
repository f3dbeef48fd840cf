/// What one member is asked of one vote in writing.
package struct BallotQuestion: Sendable, Hashable {
    package var vote: VoteID
    package var subject: VoteSubject

    package init(vote: VoteID, subject: VoteSubject) {
        self.vote = vote
        self.subject = subject
    }

    /// The questions for a member: none on a vote the member is excluded from (除斥), and no vote to be cast by a chair
    /// who does not vote like everyone. What is reported the chair notes as well.
    package static func all(
        for member: MemberID, among votes: [Vote], chair: MemberID?, _ rules: VotingRules
    ) -> [BallotQuestion] {
        votes.filter { vote in
            guard !vote.excluded.contains(member) else { return false }
            return vote.subject.isNotedOnly || member != chair || rules.chairVote == .always
        }.map { BallotQuestion(vote: $0.id, subject: $0.subject) }
    }

    /// Everything wrong with a sheet of answers to these questions; empty when it can be taken.
    package static func problems(_ ballots: [Ballot], answering questions: [BallotQuestion]) -> [BallotProblem] {
        let answers = Dictionary(grouping: ballots, by: \.vote)
        let unasked = Set(answers.keys).subtracting(questions.map(\.vote))
        var problems = unasked.sorted().map { BallotProblem(vote: $0, kind: .notAsked) }
        for question in questions {
            guard let ballot = answers[question.vote]?.first, answers[question.vote]?.count == 1,
                BallotAnswer.offered(for: question.subject).contains(ballot.answer)
            else {
                problems.append(BallotProblem(vote: question.vote, kind: .noAnswer(question.subject)))
                continue
            }
            if ballot.answer == .opinion, ballot.opinion.isBlank {
                problems.append(BallotProblem(vote: question.vote, kind: .opinionMissing))
            }
            if ballot.opinion.count > Ballot.longestOpinion {
                problems.append(BallotProblem(vote: question.vote, kind: .opinionTooLong))
            }
        }
        return problems
    }
}

extension VoteSubject {
    /// Whether it is received rather than carried.
    package var isNotedOnly: Bool {
        switch self {
        case .report, .other: true
        case .confirmation, .consultation: false
        }
    }
}
