import ShingiDomain
import ShingiServices
import Templates

/// Asks before the members see an agenda, and shows it as they will.
struct AgendaReleasePage: Page {
    static let template = "meetings/release"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("facts", \.facts), .optionalModel("warning", \.warning),
        .list("sections", \.sections), .model("confirmation", \.confirmation),
        .optionalModel("summary", \.summary), .optionalModel("notice", \.notice), .text("action", \.action),
        .text("message", \.message), .text("cancelHref", { Paths.meetingAgenda($0.meeting.id) }))

    let meeting: Meeting
    let facts: DefinitionList
    let warning: Banner?
    let sections: [AgendaSection]
    let confirmation: Confirmation
    let summary: ErrorSummary?
    /// The notice that can be sent in the same act.
    let notice: Notice?

    struct Notice: TemplateModel {
        static let fields = TemplateFields<Self>(.model("sheet", \.sheet), .list("fields", \.formFields))
        let sheet: NoticeSheet
        let formFields: [FormField]
    }

    var action: String { Paths.meetingAgendaRelease(meeting.id) }
    var message: String { confirmation.message }

    var title: String { "次第の公開" }
    var area: Area? { .meetings }
    var hasErrors: Bool { warning?.tone == .error || summary != nil }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    /// - Parameter refusal: why it could not be given out.
    init(
        _ detail: MeetingDetail, _ gaps: [AgendaGap], _ notice: (form: AgendaReleaseForm, draft: MeetingNotice)?,
        refusal: Banner? = nil
    ) {
        summary = notice.flatMap { ErrorSummary($0.form.notice.errors) }
        self.notice = notice.map {
            Notice(sheet: NoticeSheet($0.draft), formFields: $0.form.fields(for: detail.meeting))
        }
        meeting = detail.meeting
        facts = DefinitionList([DefinitionList.Entry("会議", meeting.title)] + MeetingPage.planEntries(meeting))
        warning = refusal ?? Self.warning(gaps)
        sections = AgendaSection.all(detail.reading, papers: detail.itemPapers)
        confirmation = Confirmation(
            "公開すると、委員は上の次第と、載せた案件の資料を見られるようになります。公開を取り消すことはできません。",
            action: Paths.meetingAgendaRelease(meeting.id), button: Button("委員へ公開する"),
            cancelHref: Paths.meetingAgenda(meeting.id))
    }

    private static func warning(_ gaps: [AgendaGap]) -> Banner? {
        gaps.isEmpty ? nil : Banner(.warning, "公開の前に確かめてください", detail: gaps.map(\.message).joined())
    }
}
