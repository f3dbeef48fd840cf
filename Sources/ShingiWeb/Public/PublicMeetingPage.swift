import ShingiDomain
import ShingiServices
import Templates

/// A meeting whose agenda was released: when, where, what about, and what was answered.
struct PublicMeetingPage: Page {
    static let template = "public/meeting"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("facts", \.facts), .list("parts", \.parts),
        .flag("hasParts", { !$0.parts.isEmpty }), .model("noAgenda", \.noAgenda), .list("replies", \.replies),
        .flag("hasReplies", { !$0.replies.isEmpty }), .optionalText("papersHidden", \.papersHidden),
        .optionalModel("minutes", \.minutes))

    let title: String
    let trail: [BreadcrumbItem]
    let facts: DefinitionList
    let parts: [Part]
    let replies: [PublicReplyLine]
    let papersHidden: String?
    let minutes: LinkButton?

    var noAgenda: EmptyState { EmptyState("次第に載せた議題はありません。") }

    /// 諮問事項 with its items.
    struct Part: TemplateModel {
        static let fields = TemplateFields<Self>(.text("heading", \.heading), .list("items", \.items))
        let heading: String
        let items: [Item]
    }

    struct Item: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("item", \.title), .optionalText("caseNumber", \.caseNumber),
            .list("papers", \.papers), .flag("hasPapers", { !$0.papers.isEmpty }))
        let title: String
        let caseNumber: String?
        let papers: [Paper]
    }

    /// A paper that is marked for everybody.
    struct Paper: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("paperName", \.name), .text("paperHref", \.href), .text("paperFile", \.file))
        let name: String
        let href: String
        let file: String

        init(_ paper: PublicPaper) {
            name = "\(paper.name) \(paper.title)"
            href = Paths.publicMaterial(paper.id)
            file = "\(paper.kind?.label ?? "Office")、\(FileSize(paper.size).text)"
        }
    }

    init(_ detail: PublicMeetingDetail) {
        let meeting = detail.meeting
        let facts = PublicMeetingFacts(meeting)
        title = meeting.title
        trail = [BreadcrumbItem("\(detail.council.name)の会議と答申", href: Paths.publicHome(of: detail.council.id))]
        self.facts = DefinitionList([
            .init("日時", "\(meeting.date.japanese) \(facts.time)"), .init("会場", meeting.place),
            .init("開催の方法", meeting.form.label), .init("公開・非公開", facts.openness), .init("傍聴", facts.observers),
        ])
        parts = AgendaKind.allCases.compactMap { kind in
            let items = detail.items.filter { $0.kind == kind }
            guard !items.isEmpty else { return nil }
            return Part(
                heading: kind.heading,
                items: items.map { item in
                    Item(
                        title: item.title, caseNumber: item.caseNumber,
                        papers: detail.papers(of: item).map(Paper.init))
                })
        }
        replies = detail.replies.map(PublicReplyLine.init)
        papersHidden = detail.papersHidden.map { "資料は公表していません(\($0))。" }
        minutes = detail.hasMinutes ? LinkButton("会議録を読む", href: Paths.publicMinutes(meeting.id)) : nil
    }
}
