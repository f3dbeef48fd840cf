import ShingiDomain
import ShingiServices
import Templates

/// The notice of a meeting: the document, its text for a mail, and for the secretariat the next one to send.
struct NoticePage: Page {
    static let template = "meetings/notice"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .optionalModel("banner", \.banner),
        .optionalModel("sheet", \.sheet), .list("files", \.files), .flag("isStaff", \.isStaff),
        .flag("isSending", \.isSending),
        .text("action", \.action), .list("fields", \.formFields), .text("submitLabel", \.submitLabel),
        .list("history", \.history), .flag("hasHistory", { !$0.history.isEmpty }))

    let meeting: Meeting
    let summary: ErrorSummary?
    let banner: Banner?
    let sheet: NoticeSheet?
    /// The same to be taken away.
    let files: [LinkButton]
    let isStaff: Bool
    let isSending: Bool
    let formFields: [FormField]
    let submitLabel: String
    let history: [GapLine]

    var title: String { "\(meeting.title)の通知" }
    var action: String { Paths.meetingNotice(meeting.id) }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    /// - Parameter draft: the next notice; nil where none can be sent, or by this actor.
    init(_ board: NoticeBoard, _ form: NoticeForm, draft: MeetingNotice?, for actor: Actor) {
        meeting = board.meeting
        summary = ErrorSummary(form.errors)
        isStaff = actor.reach.wholeCouncil
        isSending = draft != nil
        let kind = NoticeKind(of: board.meeting, isTold: !board.sent.isEmpty)
        // Before the first notice and after a change of the plan the next one is what matters.
        let showsDraft = draft != nil && (board.sent.isEmpty || board.isStale || summary != nil)
        sheet = (showsDraft ? draft : board.sent.first?.notice).map { NoticeSheet($0) }
        files =
            sheet == nil
            ? []
            : [
                LinkButton("PDFで開く", href: Paths.meetingPDFNotice(meeting.id)),
                LinkButton("Wordで保存する", href: Paths.meetingWordNotice(meeting.id)),
                LinkButton("メールのファイル(.eml)を保存する", href: Paths.meetingNoticeMail(meeting.id)),
            ]
        banner = isStaff ? Self.banner(board, kind, isDraft: showsDraft) : nil
        formFields =
            draft == nil ? [] : form.fields(asksForReply: board.meeting.form != .written && kind != .cancellation)
        submitLabel = "\(kind.label)を出したことにする"
        history = board.sent.map { sent in
            GapLine(
                text: "\(sent.sentAt.civilDate.japanese)\(sent.sentAt.timeOfDay.iso) \(sent.kind.label)(\(sent.sentBy))"
            )
        }
    }

    private static func banner(_ board: NoticeBoard, _ kind: NoticeKind, isDraft: Bool) -> Banner? {
        if board.isStale { return Banner(.warning, "通知のあとに予定が変わりました。", detail: "下は\(kind.label)の案です。改めて通知してください。") }
        if isDraft { return Banner(.info, "\(kind.label)はまだ出していません。下は案です。", quiet: true) }
        return nil
    }
}
