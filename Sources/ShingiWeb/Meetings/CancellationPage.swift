import ShingiDomain
import Templates

/// Asks before a meeting is called off.
struct CancellationPage: Page {
    static let template = "meetings/cancellation"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .model("confirmation", \.confirmation))

    let meeting: Meeting
    let summary: ErrorSummary?
    let confirmation: Confirmation

    var title: String { "会議の中止" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    init(_ meeting: Meeting, reason: String = "", refusal: String? = nil) {
        self.meeting = meeting
        var errors = FieldErrors()
        if let refusal { errors.add(refusal, to: "reason") }
        summary = ErrorSummary(errors)
        confirmation = Confirmation(
            "中止すると、次第に載せた案件は次の次第を待つ状態に戻り、報告する予定だった宿題は次の会議に移ります。中止を取り消すことはできません。",
            facts: DefinitionList([DefinitionList.Entry("会議", meeting.title)] + MeetingPage.planEntries(meeting)),
            action: Paths.meetingCancellation(meeting.id), hidden: [HiddenField("version", "\(meeting.version)")],
            reason: TextField(
                FieldFrame("reason", label: "中止の理由", required: true, error: errors["reason"]), value: reason, rows: 2),
            button: Button("会議を中止する"), cancelHref: Paths.meeting(meeting.id))
    }
}
