/// Why a ballot can't be taken as it is.
package struct BallotProblem: Sendable, Hashable {
    package var vote: VoteID
    package var kind: Kind

    package enum Kind: Sendable, Hashable {
        case noAnswer(VoteSubject)
        case opinionMissing
        case opinionTooLong
        case notAsked
    }

    package var message: String {
        switch kind {
        case .noAnswer(let subject):
            let labels = BallotAnswer.offered(for: subject).map(\.label).joined(separator: "・")
            return "\(labels)のどれかを選んでください。"
        case .opinionMissing: return "「意見あり」を選んだときは、意見を書いてください。"
        case .opinionTooLong: return "意見は\(Ballot.longestOpinion)字までにしてください。"
        case .notAsked: return "表決に加わらない議題への回答が入っています。画面を読み込み直してください。"
        }
    }
}
