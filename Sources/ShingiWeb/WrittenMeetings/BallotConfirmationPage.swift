import ShingiDomain
import ShingiServices
import Templates

/// The answers once more, before they are sent.
struct BallotConfirmationPage: Page {
    static let template = "written/confirmation"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .text("lead", \.lead), .model("answers", \.answers),
        .optionalText("receipt", \.receipt), .text("action", \.action), .text("reviseAction", \.reviseAction),
        .list("hidden", \.hidden))

    let kicker: String
    let lead: String
    let answers: DefinitionList
    /// To be noted down before it is sent; nil where names are kept.
    let receipt: String?
    let action: String
    let reviseAction: String
    let hidden: [HiddenField]
    let trail: [BreadcrumbItem]

    var title: String { "回答の確認" }
    var area: Area? { .meetings }

    init(_ paper: BallotPaper, _ form: BallotForm) {
        let id = paper.written.meeting
        kicker = paper.detail.meeting.title
        lead = "まだ回答していません。内容を確かめて「この内容で回答する」を押してください。期限(\(paper.written.deadline))までは変えられます。"
        answers = BallotLines.list(paper.detail.questions) { question in
            guard let answer = form.answers[question.vote.id].flatMap(BallotAnswer.init(rawValue:)) else { return nil }
            return (answer, (form.opinions[question.vote.id] ?? "").trimmed)
        }
        receipt = ReceiptNumber(typed: form.receipt)?.printed
        action = Paths.meetingBallots(id)
        reviseAction = Paths.meetingBallotConfirmations(id)
        hidden = form.hidden(paper)
        trail =
            WrittenPage.trail(paper.detail.meeting) + [
                BreadcrumbItem("書面表決", href: Paths.meetingWritten(id))
            ]
    }
}

/// Answers as lines to be read.
enum BallotLines {
    static func list(
        _ questions: [WrittenQuestion], _ answer: (WrittenQuestion) -> (BallotAnswer, String)?
    ) -> DefinitionList {
        DefinitionList(
            questions.map { question in
                let term = [question.name, question.item.title, question.matters].filter { !$0.isEmpty }.joined(
                    separator: " ")
                guard let (answer, opinion) = answer(question) else { return DefinitionList.Entry(term, "表決に加わりません") }
                return DefinitionList.Entry(term, opinion.isEmpty ? answer.label : "\(answer.label)　意見:\(opinion)")
            })
    }
}
