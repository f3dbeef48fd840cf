import HTTP
import ShingiDomain
import ShingiServices

/// A member's answers as they were typed. Kept on the page alone until they are sent.
struct BallotForm {
    private(set) var answers: [VoteID: String] = [:]
    private(set) var opinions: [VoteID: String] = [:]
    /// 受付番号 of an anonymous answer.
    var receipt = ""
    var seen: Int
    var errors = FieldErrors()

    init(_ paper: BallotPaper) {
        seen = paper.sheet?.version ?? 0
        for (vote, ballot) in paper.ballots {
            answers[vote] = ballot.answer.rawValue
            opinions[vote] = ballot.opinion
        }
    }

    init(_ sent: FormData, _ paper: BallotPaper) {
        seen = sent["seen"].flatMap { Int($0) } ?? 0
        receipt = sent["receipt"] ?? ""
        for question in paper.asked {
            answers[question.vote] = sent[Self.answerName(question.vote)] ?? ""
            opinions[question.vote] = sent[Self.opinionName(question.vote)] ?? ""
        }
    }

    static func answerName(_ vote: VoteID) -> String { "answer.\(vote)" }
    static func opinionName(_ vote: VoteID) -> String { "opinion.\(vote)" }

    /// Nil with an error at each question that has no answer.
    mutating func read(_ paper: BallotPaper) -> SentBallots? {
        let ballots = paper.asked.compactMap { question in
            answers[question.vote].flatMap(BallotAnswer.init(rawValue:)).map {
                Ballot(vote: question.vote, answer: $0, opinion: (opinions[question.vote] ?? "").trimmed)
            }
        }
        for problem in BallotQuestion.problems(ballots, answering: paper.asked) { refuse(problem) }
        guard errors.isEmpty else { return nil }
        return SentBallots(ballots, seen: seen, receipt: ReceiptNumber(typed: receipt))
    }

    mutating func refuse(_ error: WrittenMeetingError) {
        switch error {
        case .ballots(let problems): for problem in problems { refuse(problem) }
        case .receiptUnknown: errors.add(error.message, to: "receipt")
        default: errors.addToForm(error.message)
        }
    }

    /// The same member answered elsewhere meanwhile.
    mutating func collide(with sheet: BallotSheet?) {
        guard let sheet else { return }
        seen = sheet.version
        let at = sheet.receivedAt
        errors.addToForm(
            "この画面を開いたあとに、別の回答(\(at.civilDate.japanese) \(at.timeOfDay.iso)受付)が届いています。まだ上書きしていません。下の内容でよければ、もう一度確かめて回答してください。"
        )
    }

    private mutating func refuse(_ problem: BallotProblem) {
        switch problem.kind {
        case .noAnswer: errors.add(problem.message, to: Self.answerName(problem.vote))
        case .opinionMissing, .opinionTooLong: errors.add(problem.message, to: Self.opinionName(problem.vote))
        case .notAsked: errors.addToForm(problem.message)
        }
    }

    /// How a page carries everything along without showing controls.
    func hidden(_ paper: BallotPaper) -> [HiddenField] {
        [HiddenField("seen", String(seen)), HiddenField("receipt", receipt)]
            + paper.asked.flatMap { question in
                [
                    HiddenField(Self.answerName(question.vote), answers[question.vote] ?? ""),
                    HiddenField(Self.opinionName(question.vote), opinions[question.vote] ?? ""),
                ]
            }
    }
}
