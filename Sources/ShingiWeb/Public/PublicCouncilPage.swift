import ShingiDomain
import ShingiServices
import Templates

/// One council's meetings and replies, year by year or as searched for.
struct PublicCouncilPage: Page {
    static let template = "public/council"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("search", \.search), .optionalText("clearHref", \.clearHref),
        .optionalModel("years", \.years), .text("span", \.span),
        .list("meetings", \.meetings), .flag("hasMeetings", { !$0.meetings.isEmpty }),
        .model("noMeetings", \.noMeetings), .list("replies", \.replies), .flag("hasReplies", { !$0.replies.isEmpty }),
        .model("noReplies", \.noReplies), .optionalModel("moreMeetings", \.moreMeetings),
        .optionalModel("moreReplies", \.moreReplies), .text("calendarHref", \.calendarHref),
        .text("feedHref", \.feedHref), .text("secretariat", \.secretariat), .optionalModel("report", \.report))

    let title: String
    let trail: [BreadcrumbItem]
    let search: SearchBox
    let clearHref: String?
    let years: Tabs?
    /// 令和4年度, or what was searched for.
    let span: String
    let meetings: [PublicMeetingLine]
    let replies: [PublicReplyLine]
    /// Nil while a list is on one page.
    let moreMeetings: Pagination?
    let moreReplies: Pagination?
    let calendarHref: String
    let feedHref: String
    let secretariat: String
    /// Of the year that is shown.
    let report: LinkButton?

    var noMeetings: EmptyState { EmptyState("\(span)の公開された会議はありません。") }
    var noReplies: EmptyState { EmptyState("\(span)の答申はありません。") }

    init(
        _ council: PublicCouncil, _ query: PublicListQuery, years: [FiscalYear], meetings: Slice<PublicMeeting>,
        replies: Slice<PublicReply>, isOnly: Bool, on today: CivilDate
    ) {
        report = query.year.flatMap { year in
            year > FiscalYear(containing: today)
                ? nil : LinkButton("\(year.name)の運営状況の報告", href: Paths.publicAnnualReport(council.id, year))
        }
        title = "\(council.name)の会議と答申"
        trail = isOnly ? [] : [BreadcrumbItem("審議会の一覧", href: Paths.publicHome())]
        search = SearchBox(
            action: Paths.publicHome(), label: "件名・番号で探す", value: query.text,
            help: "会議の議題と答申の件名を、すべての年度から探します。", hidden: [HiddenField("council", "\(council.id)")])
        clearHref = query.text.isEmpty ? nil : Paths.publicHome(of: council.id)
        self.years =
            years.count > 1
            ? Tabs("年度", years.map { Tabs.Tab($0.name, href: query.link(year: $0), current: $0 == query.year) }) : nil
        span =
            (query.text.isEmpty ? "" : "「\(query.text)」に合う")
            + (query.year?.name ?? (query.text.isEmpty ? "これまで" : "すべての年度"))
        self.meetings = meetings.rows.map { PublicMeetingLine($0.meeting) }
        self.replies = replies.rows.map(PublicReplyLine.init)
        moreMeetings = Self.pagination(meetings, query.link(meetings:))
        moreReplies = Self.pagination(replies, query.link(replies:))
        calendarHref = Paths.publicCalendar(of: council.id)
        feedHref = Paths.publicFeed(of: council.id)
        secretariat = council.secretariat
    }

    private static func pagination<Row>(_ slice: Slice<Row>, _ link: (Cursor) -> String) -> Pagination? {
        guard slice.previous != nil || slice.next != nil else { return nil }
        return Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map(link), next: slice.next.map(link))
    }
}

struct PublicMeetingLine: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("href", \.href), .text("title", \.title), .text("date", \.date), .text("place", \.place),
        .text("openness", \.openness), .text("observers", \.observers))
    let href: String
    let title: String
    let date: String
    let place: String
    let openness: String
    let observers: String

    init(_ meeting: Meeting) {
        let facts = PublicMeetingFacts(meeting)
        href = Paths.publicMeeting(meeting.id)
        title = meeting.title
        date = "\(meeting.date.japanese) \(facts.time)"
        place = meeting.place
        openness = facts.openness
        observers = facts.observers
    }
}

struct PublicReplyLine: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("href", \.href), .text("number", \.number), .text("date", \.date), .text("caseNumber", \.caseNumber),
        .text("title", \.title), .text("outcome", \.outcome))
    let href: String
    let number: String
    let date: String
    let caseNumber: String
    let title: String
    let outcome: String

    init(_ reply: PublicReply) {
        href = Paths.publicReply(reply.id)
        number = reply.number
        date = reply.date.japanese
        caseNumber = reply.caseNumber
        title = reply.title
        outcome = reply.outcome
    }
}
