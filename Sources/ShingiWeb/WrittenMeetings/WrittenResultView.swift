import ShingiDomain
import ShingiServices
import Templates

/// What came of one question, with its reason and the opinions.
struct WrittenResultView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("heading", \.heading), .optionalText("matters", \.matters), .model("chip", \.chip),
        .text("reason", \.reason), .text("href", \.href), .strings("conditions", \.conditions),
        .flag("hasConditions", { !$0.conditions.isEmpty }), .strings("opinions", \.opinions),
        .flag("hasOpinions", { !$0.opinions.isEmpty }))
    let heading: String
    let matters: String?
    let chip: Chip
    let reason: String
    let href: String
    let conditions: [String]
    let opinions: [String]

    init(_ question: WrittenQuestion, _ detail: WrittenMeetingDetail) {
        let record = question.stored.current?.record
        heading = "\(question.name) \(question.item.title)"
        matters = question.matters.isEmpty ? nil : question.matters
        chip = record.map(RecordFacts.chip) ?? Chip("議決に至らず", .warning)
        reason = record?.reason ?? "回答が定足数に満たず、議決に至りませんでした。"
        href = Paths.vote(question.vote.id)
        conditions = record?.entry.conditions.map(\.text) ?? []
        opinions = detail.unsignedOpinions[question.vote.id] ?? []
    }
}

/// How one member answered, where the reader may know.
struct WrittenNamedBallots: TemplateModel {
    static let fields = TemplateFields<Self>(.text("name", \.name), .list("lines", \.lines))
    let name: String
    let lines: [Line]

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(.text("question", \.question), .text("answer", \.answer))
        let question: String
        let answer: String
    }

    init?(_ member: Member, _ detail: WrittenMeetingDetail) {
        guard let ballots = detail.ballots[member.id], !ballots.isEmpty else { return nil }
        name = member.name
        lines = detail.questions.compactMap { question in
            ballots[question.vote.id].map { ballot in
                Line(
                    question: [question.name, question.matters].filter { !$0.isEmpty }.joined(separator: " "),
                    answer: ballot.opinion.isEmpty ? ballot.answer.label : "\(ballot.answer.label)　意見:\(ballot.opinion)"
                )
            }
        }
    }
}
