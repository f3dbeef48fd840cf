import ShingiDomain
import ShingiServices
import Templates

/// An opinion with its answers, as pages show it.
struct OpinionView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("author", \.author), .text("source", \.source), .model("chip", \.chip),
        .text("about", \.about), .text("when", \.when), .text("text", \.text), .list("answers", \.answers),
        .optionalModel("form", \.form), .optionalModel("retraction", \.retraction))

    let anchor: String
    let author: String
    let source: String
    let chip: Chip
    let about: String
    let when: String
    let text: String
    let answers: [Answer]
    var form: AnswerUpload?
    var retraction: PostButton?

    struct Answer: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("text", \.text), .text("who", \.who), .optionalModel("mark", \.mark))
        let text: String
        let who: String
        /// Said of an answer that the sheet has overtaken.
        let mark: Chip?
    }

    init(_ line: OpinionLine) {
        anchor = "opinion-\(line.opinion.id)"
        author = line.author
        source = [line.opinion.origin.source.label, line.meetingTitle].compactMap(\.self).joined(separator: "、")
        chip = Chip(line.standing)
        about = line.matter ?? "案件の全体"
        when = line.opinion.writtenAt.civilDate.japanese
        text = line.opinion.text
        answers = line.answers.map { answer in
            Answer(
                text: answer.answer.text, who: "\(answer.author) \(answer.answer.answeredAt.civilDate.japanese)",
                mark: answer.isOutdated ? Chip("この回答のあとに個票が変わりました", .warning) : nil)
        }
    }
}

/// The form that answers one opinion.
struct AnswerUpload: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("action", \.action), .list("hidden", \.hidden), .model("words", \.words), .text("press", \.press))
    let action: String
    let hidden: [HiddenField]
    let words: TextField
    let press: String

    init(_ line: OpinionLine, _ typed: AnswerForm?) {
        let name = AnswerForm.name(of: line.opinion.id)
        let isTyped = typed?.opinion == line.opinion.id
        action = Paths.opinionAnswers(line.opinion.id)
        hidden = [
            HiddenField("seen", "\(line.answers.count)"), HiddenField("case", "\(line.opinion.caseID)"),
        ]
        words = TextField(
            FieldFrame(name, label: "回答", required: true, error: isTyped ? typed?.errors[name] : nil),
            value: isTyped ? typed?.text ?? "" : line.standing == .outdated ? line.answers.last?.answer.text ?? "" : "",
            rows: 3)
        press = line.answers.isEmpty ? "回答する" : "改めて回答する"
    }
}

extension Chip {
    init(_ standing: OpinionStanding) {
        switch standing {
        case .unanswered: self = Chip(standing.label, .warning)
        case .answered: self = Chip(standing.label, .success)
        case .outdated: self = Chip(standing.label, .error)
        case .retracted: self = Chip(standing.label)
        }
    }
}
