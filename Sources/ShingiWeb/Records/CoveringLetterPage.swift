import ShingiDomain
import ShingiServices
import Templates

/// A covering letter: what it says, its text for a mail, and the choices that it is made by.
struct CoveringLetterPage: Page {
    static let template = "records/covering_letter"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .list("links", \.links),
        .optionalModel("sheet", \.sheet), .text("action", \.action), .list("fields", \.form.fields),
        .list("hidden", \.hidden))

    let meeting: Meeting
    let form: CoveringLetterForm
    let sent: SentLetter?
    let sheet: NoticeSheet?
    let summary: ErrorSummary?
    let links: [LinkButton]
    let hidden: [HiddenField]

    var title: String { "\(meeting.title)の送付文" }
    var action: String { Paths.meetingCoveringLetter(meeting.id) }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var letter: CoveringLetter? { sent?.letter }
    /// 答申書の写し_第十三期・第1回
    var subject: String { "\(form.content.label)_\(meeting.title)" }
    var fileName: String { "送付文_\(subject)" }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    init(_ meeting: Meeting, _ form: CoveringLetterForm, _ sent: SentLetter?) {
        self.meeting = meeting
        self.form = form
        self.sent = sent
        sheet = (sent?.letter).map { NoticeSheet($0) }
        summary = ErrorSummary(form.errors)
        hidden = form.reply.map { [HiddenField("reply", "\($0)")] } ?? []
        links =
            sent == nil
            ? []
            : [
                LinkButton("PDFで開く", href: form.link(Paths.meetingPDFCoveringLetter(meeting.id))),
                LinkButton("Wordで保存する", href: form.link(Paths.meetingWordCoveringLetter(meeting.id))),
                LinkButton("メールのファイル(.eml)を保存する", href: form.link(Paths.meetingMailCoveringLetter(meeting.id))),
            ]
    }
}
