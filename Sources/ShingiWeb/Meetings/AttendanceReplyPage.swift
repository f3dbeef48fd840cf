import ShingiDomain
import ShingiServices
import Templates

/// Everybody's answers with the forecast of the quorum.
struct AttendanceReplyPage: Page {
    static let template = "meetings/attendance_replies"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .model("forecast", \.forecast),
        .text("deadline", \.deadline), .list("rows", \.rows),
        .flag("isEntering", \.isEntering), .text("action", \.action), .list("fields", \.formFields))

    let meeting: Meeting
    let summary: ErrorSummary?
    let forecast: Banner
    let deadline: String
    let rows: [Line]
    let isEntering: Bool
    let formFields: [FormField]

    var title: String { "\(meeting.title)の出欠の回答" }
    var action: String { Paths.meetingAttendanceReplies(meeting.id) }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .model("chip", \.chip), .text("remark", \.remark), .text("entered", \.entered),
            .text("earlier", \.earlier))
        let name: String
        let chip: Chip
        let remark: String
        let entered: String
        /// What was answered before, the latest first.
        let earlier: String

        init(_ line: AttendanceReplyLine) {
            name = line.member.name
            let latest = line.latest
            chip = latest.map { Chip($0.reply.answer.label, $0.reply.answer.tone) } ?? Chip("未回答", .warning)
            remark = latest?.reply.remark ?? ""
            entered = latest.map(Self.entered) ?? ""
            earlier = line.earlier.map { Self.earlier($0, than: line.latest) }.joined(separator: "、")
        }

        private static func earlier(_ reply: EnteredReply, than latest: EnteredReply?) -> String {
            let about = reply.heldOn == latest?.heldOn ? "" : "\(reply.heldOn.japanese)の開催について、"
            return "\(reply.reply.answer.label)(\(about)\(reply.enteredAt.civilDate.japanese)回答)"
        }

        private static func entered(_ reply: EnteredReply) -> String {
            let when = "\(reply.enteredAt.civilDate.japanese) \(reply.enteredAt.timeOfDay.iso)"
            guard reply.reply.channel != .member else { return when }
            return "\(when) \(reply.reply.channel.label)(記録:\(reply.enteredBy))"
        }
    }

    init(_ board: AttendanceReplyBoard, _ form: AttendanceNoteForm, for actor: Actor) {
        meeting = board.meeting
        summary = ErrorSummary(form.errors)
        forecast = board.forecast.banner
        deadline =
            board.deadline.map { "委員の回答の期限は\($0.japanese)です。" } ?? "回答の期限は決めていません。委員は開会まで回答できます。"
        rows = board.lines.map(Line.init)
        isEntering = actor.may(.noteAttendanceReplies) && meeting.state == .planned && meeting.form != .written
        formFields = form.fields(board.lines.map(\.member), meeting.form)
    }
}

extension AttendanceAnswer {
    var tone: Chip.Tone {
        switch self {
        case .place, .web: .success
        case .absent: .error
        case .undecided: .warning
        }
    }
}

extension AttendanceForecast {
    fileprivate var banner: Banner {
        let tone: Banner.Tone =
            switch outlook {
            case .met: .success
            case .open: .warning
            case .impossible: .error
            }
        let web = announced.webCounts ? "Web\(announced.web)名" : "ほかにWeb\(announced.web)名、出席に数えない"
        return Banner(
            tone, sentence,
            detail: "在任\(announced.members)名のうち出席\(announced.present)名(会場\(announced.place)名、\(web))、"
                + "欠席\(absent)名、未定\(undecided)名、未回答\(silent)名です。")
    }
}
