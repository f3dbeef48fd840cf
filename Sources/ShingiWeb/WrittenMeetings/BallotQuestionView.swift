import ShingiDomain
import ShingiServices
import Templates

/// One thing that is asked, with the controls of the answer.
struct BallotQuestionView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("heading", \.heading), .optionalText("matters", \.matters), .optionalText("href", \.href),
        .list("controls", \.controls), .optionalText("note", \.note))
    let heading: String
    let matters: String?
    /// Where its sheets and papers are.
    let href: String?
    let controls: [FormField]
    /// Stands where nothing is asked of this member.
    let note: String?

    init(_ question: WrittenQuestion, _ paper: BallotPaper, _ form: BallotForm) {
        heading = "\(question.name) \(question.item.title)"
        matters = question.matters.isEmpty ? nil : question.matters
        href = question.item.item.caseID.map { Paths.case($0) }
        let asked = paper.asked.first { $0.vote == question.vote.id }
        controls = asked.map { Self.controls($0, form) } ?? []
        note = asked == nil ? Self.note(question, paper) : nil
    }

    private static func controls(_ question: BallotQuestion, _ form: BallotForm) -> [FormField] {
        let (answer, opinion) = (BallotForm.answerName(question.vote), BallotForm.opinionName(question.vote))
        return [
            .choice(
                ChoiceField(
                    FieldFrame(
                        answer, label: question.subject.isNotedOnly ? "報告について" : "表決", required: true,
                        error: form.errors[answer]),
                    choices: BallotAnswer.offered(for: question.subject).map {
                        Choice($0.rawValue, $0.label, chosen: $0.rawValue == form.answers[question.vote])
                    }, inline: true)),
            .text(
                TextField(
                    FieldFrame(opinion, label: "意見", error: form.errors[opinion], maximum: Ballot.longestOpinion),
                    value: form.opinions[question.vote] ?? "", rows: 2)),
        ]
    }

    private static func note(_ question: WrittenQuestion, _ paper: BallotPaper) -> String {
        question.vote.excluded.contains(paper.member.id)
            ? "除斥のため、この議題の表決には加わりません。" : "議長は表決に加わりません。可否同数のときに裁決を求めます。"
    }
}
