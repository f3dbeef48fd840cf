import ShingiDomain
import ShingiServices
import Templates

/// Asks before the members see an agenda, and shows it as they will.
struct AgendaReleasePage: Page {
    static let template = "meetings/release"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("facts", \.facts), .optionalModel("warning", \.warning),
        .list("sections", \.sections), .model("confirmation", \.confirmation))

    let meeting: Meeting
    let facts: DefinitionList
    let warning: Banner?
    let sections: [AgendaSection]
    let confirmation: Confirmation

    var title: String { "次第の公開" }
    var area: Area? { .meetings }
    var hasErrors: Bool { warning?.tone == .error }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    /// - Parameter refusal: why it could not be given out.
    init(_ detail: MeetingDetail, refusal: Banner? = nil) {
        let agenda = detail.agenda ?? []
        meeting = detail.meeting
        facts = DefinitionList([DefinitionList.Entry("会議", meeting.title)] + MeetingPage.planEntries(meeting))
        warning = refusal ?? Self.warning(detail, agenda)
        sections = AgendaSection.all(agenda)
        confirmation = Confirmation(
            "公開すると、委員は上の次第と、載せた案件の資料を見られるようになります。公開を取り消すことはできません。",
            action: Paths.meetingAgendaRelease(meeting.id), button: Button("委員へ公開する"),
            cancelHref: Paths.meetingAgenda(meeting.id))
    }

    private static func warning(_ detail: MeetingDetail, _ agenda: [AgendaLine]) -> Banner? {
        var doubts: [String] = []
        let uncounted = agenda.count { $0.item.pageCount == nil }
        if uncounted > 0 { doubts.append("資料のページ数が入っていない議題が\(uncounted)件あります。その後のページは示されません。") }
        let owed = detail.followUps.count { $0.item == nil }
        if owed > 0 { doubts.append("この会議で報告すべき宿題が\(owed)件、次第に載っていません。") }
        return doubts.isEmpty ? nil : Banner(.warning, "公開の前に確かめてください", detail: doubts.joined())
    }
}
