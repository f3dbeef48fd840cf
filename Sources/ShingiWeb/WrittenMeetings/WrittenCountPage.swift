import ShingiDomain
import ShingiServices
import Templates

/// The count before it is recorded: what the ballots amount to, and what the chair has to decide.
struct WrittenCountPage: Page {
    static let template = "written/count"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .model("quorum", \.quorum), .text("action", \.action), .list("counts", \.counts), .list("closing", \.closing),
        .text("cancelHref", \.cancelHref))

    let kicker: String
    let summary: ErrorSummary?
    let quorum: QuorumLine
    let action: String
    let counts: [Count]
    let closing: [FormField]
    let cancelHref: String
    let trail: [BreadcrumbItem]

    var title: String { "表決の集計" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    struct Count: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .optionalText("matters", \.matters), .text("figures", \.figures),
            .list("controls", \.controls))
        let heading: String
        let matters: String?
        let figures: String
        let controls: [FormField]
    }

    init(_ detail: WrittenMeetingDetail, _ previews: [WrittenPreview], _ form: WrittenCountForm) {
        let standing = detail.electorate.standing
        kicker = detail.meeting.title
        summary = ErrorSummary(form.errors)
        quorum = QuorumLine(
            quorum: standing.required, present: standing.present, isMet: standing.isMet,
            detail: "在任\(standing.members)名、書面による回答\(standing.present)名")
        action = Paths.meetingWrittenCount(detail.meeting.id)
        counts = previews.map { preview in
            let question = preview.question
            return Count(
                heading: "\(question.name) \(question.item.title)",
                matters: question.matters.isEmpty ? nil : question.matters, figures: Self.figures(preview.count),
                controls: form.fields(of: preview))
        }
        closing = form.closing(standing, detail.electorate.rules)
        cancelHref = Paths.meetingWritten(detail.meeting.id)
        trail =
            WrittenPage.trail(detail.meeting) + [
                BreadcrumbItem("書面表決", href: Paths.meetingWritten(detail.meeting.id))
            ]
    }

    /// The sentence of the decision, where it follows already.
    private static func figures(_ count: WrittenCount) -> String {
        (try? count.record().reason) ?? "\(count.counts)。"
    }
}
