import HTTP
import ShingiDomain

/// Whether the notice goes out with the agenda, and what it says.
struct AgendaReleaseForm {
    var sendsNotice: Bool
    var notice: NoticeForm

    static let parameter = "with_notice"

    init(for meeting: Meeting, on today: CivilDate) {
        sendsNotice = true
        notice = NoticeForm(for: meeting, on: today)
    }

    init(_ sent: FormData) {
        sendsNotice = sent[Self.parameter] != nil
        notice = NoticeForm(sent)
    }

    func fields(for meeting: Meeting) -> [FormField] {
        [.check(CheckField(FieldFrame(Self.parameter, label: "下の通知も出す"), checked: sendsNotice))]
            + notice.fields(asksForReply: meeting.form != .written)
    }
}
