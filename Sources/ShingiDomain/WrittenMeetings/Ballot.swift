/// 表決: what one member answers on one vote.
package struct Ballot: Sendable, Hashable {
    package var vote: VoteID
    package var answer: BallotAnswer
    package var opinion: String

    package init(vote: VoteID, answer: BallotAnswer, opinion: String = "") {
        self.vote = vote
        self.answer = answer
        self.opinion = opinion
    }

    /// Characters; what a page of paper holds.
    package static let longestOpinion = 2_000
}
