import ShingiDomain
import ShingiServices
import Templates

/// What the members sent ahead of a meeting, the items to be spoken about first.
struct CollectedReviewsPage: Page {
    static let template = "reviews/collected"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .list("flagged", \.flagged),
        .flag("hasFlagged", { !$0.flagged.isEmpty }), .list("others", \.others),
        .flag("hasOthers", { !$0.others.isEmpty }), .model("empty", \.empty))

    let kicker: String
    let flagged: [Line]
    let others: [Line]
    let trail: [BreadcrumbItem]

    var title: String { "委員の事前確認" }
    var area: Area? { .meetings }
    var empty: EmptyState { EmptyState("発言の希望と質問は、まだ届いていません。") }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("itemTitle", \.itemTitle), .optionalText("href", \.href),
            .optionalText("speakers", \.speakers), .text("approvals", \.approvals), .list("questions", \.questions),
            .flag("hasQuestions", { !$0.questions.isEmpty }))
        let name: String
        let itemTitle: String
        let href: String?
        let speakers: String?
        let approvals: String
        let questions: [Question]

        struct Question: TemplateModel {
            static let fields = TemplateFields<Self>(.text("who", \.who), .text("text", \.text))
            let who: String
            let text: String
        }

        init(_ found: CollectedReview) {
            name = found.name
            itemTitle = found.line.item.title
            href = found.line.subject.map { Paths.case($0.id) }
            speakers = found.speakers.isEmpty ? nil : found.speakers.joined(separator: "、")
            approvals = "\(found.approvals)名"
            questions = found.questions.map { Question(who: $0.memberName, text: $0.text) }
        }
    }

    init(_ meeting: Meeting, _ items: [CollectedReview]) {
        kicker = meeting.title
        flagged = items.filter(\.isFlagged).map(Line.init)
        others = items.filter { !$0.isFlagged }.map(Line.init)
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }
}
