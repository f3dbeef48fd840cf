import ShingiDomain
import ShingiServices
import Templates

/// A member's own answer as a part of the meeting's page: `{{> meetings/attendance_reply}}`.
struct AttendanceReplyPart: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("action", \.action), .flag("isOpen", \.isOpen), .text("state", \.state), .list("fields", \.formFields))

    let action: String
    let isOpen: Bool
    /// What was answered until now.
    let state: String
    private let deadline: String?
    private let offered: [AttendanceAnswer]
    private var chosen: String
    private var remark: String
    private var error: String?

    init(_ own: OwnAttendanceReply) {
        action = Paths.meetingAttendanceReply(own.meeting.id)
        isOpen = own.isOpen
        offered = AttendanceAnswer.offered(for: own.meeting.form)
        let latest = own.latest?.reply
        chosen = latest?.answer.rawValue ?? ""
        remark = latest?.remark ?? ""
        deadline = own.deadline.map { "\($0.japanese)までに回答してください。それまでは変えられます。" }
        guard let entered = own.latest else {
            state = own.isOpen ? "まだ回答していません。" : "回答の期限は過ぎました。出欠は事務局に連絡してください。"
            return
        }
        let how = entered.reply.channel == .member ? "" : "、\(entered.reply.channel.label)"
        state =
            "「\(entered.reply.answer.label)」と回答しています(\(entered.enteredAt.civilDate.japanese)\(how))。"
            + (own.isOpen ? "" : "変えるときは事務局に連絡してください。")
    }

    mutating func refuse(_ message: String, answer: String, remark: String) {
        error = message
        self.remark = remark
        chosen = answer
    }

    private var formFields: [FormField] {
        [
            .choice(
                ChoiceField(
                    FieldFrame("answer", label: "出欠", required: true, help: deadline, error: error),
                    choices: offered.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == chosen) },
                    inline: true)),
            .line(LineField(FieldFrame("remark", label: "備考", help: "遅参・早退の予定など"), value: remark)),
        ]
    }
}
