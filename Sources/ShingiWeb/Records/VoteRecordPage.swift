import ShingiDomain
import ShingiServices
import Templates

/// 採決記録: what was voted on at a meeting and how, with every correction.
struct VoteRecordPage: Page {
    static let template = "records/vote_record"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .text("council", \.record.council), .text("title", \.title), .model("facts", \.facts),
        .strings("lines", \.record.sentences), .list("rows", \.record.rows),
        .flag("hasRows", { !$0.record.rows.isEmpty }), .list("votes", \.votes),
        .flag("hasVotes", { !$0.votes.isEmpty }),
        .model("empty", \.empty), .optionalModel("mail", \.mail))

    let trail: [BreadcrumbItem]
    let links: [LinkButton]
    let record: VoteRecordWords
    let facts: DefinitionList
    let votes: [Vote]
    /// For those who may send it.
    let mail: Mail?

    var title: String { record.title }
    var area: Area? { .meetings }
    var empty: EmptyState { EmptyState("次第に議題がないため、採決の記録はありません。") }

    /// One vote with all that was ever recorded on it.
    struct Vote: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .text("itemTitle", \.title), .list("records", \.records))
        let heading: String
        let title: String
        let records: [Record]
    }

    struct Mail: TemplateModel {
        static let fields = TemplateFields<Self>(.text("subject", \.subject), .text("body", \.body))
        let subject: String
        let body: String
    }

    struct Record: TemplateModel {
        static let fields = TemplateFields<Self>(.optionalText("version", \.version), .model("facts", \.facts))
        /// 訂正1(有効); nil where nothing was corrected.
        let version: String?
        let facts: DefinitionList
    }

    init(_ sheet: VoteRecordSheet, maySend: Bool) {
        let meeting = sheet.meeting
        let result = maySend ? ResultMail(sheet)?.text : nil
        mail = result.map { Mail(subject: $0.subject, body: $0.body) }
        record = VoteRecordWords(sheet)
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
        var links = [
            LinkButton("PDFで開く", href: Paths.meetingPDFVoteRecord(meeting.id)),
            LinkButton("Wordで保存する", href: Paths.meetingWordVoteRecord(meeting.id)),
        ]
        if mail != nil {
            links.append(LinkButton("メールのファイル(.eml)を保存する", href: Paths.meetingMailVoteRecord(meeting.id)))
        }
        self.links = links
        facts = DefinitionList(record.facts.map { .init($0.term, $0.text) })
        votes = record.votes.map { vote in
            Vote(
                heading: vote.heading, title: vote.title,
                records: vote.records.map {
                    Record(version: $0.version, facts: DefinitionList($0.facts.map { .init($0.term, $0.text) }))
                })
        }
    }
}
