import HTTP
import ShingiDomain

/// An answer that the secretariat was told, as typed.
struct AttendanceNoteForm {
    private(set) var member = ""
    private(set) var answer = ""
    private(set) var channel = ReplyChannel.phone.rawValue
    private(set) var remark = ""
    private(set) var errors = FieldErrors()

    init() {}

    init(_ sent: FormData) {
        member = sent["member"] ?? ""
        answer = sent["answer"] ?? ""
        channel = sent["channel"] ?? ""
        remark = sent["remark"] ?? ""
    }

    mutating func read() throws(AttendanceReplyError) -> AttendanceReply? {
        let member = MemberID(text: member)
        let answer = AttendanceAnswer(rawValue: answer)
        let channel = ReplyChannel(rawValue: channel).flatMap { ReplyChannel.heard.contains($0) ? $0 : nil }
        if member == nil { errors.add("委員を選んでください。", to: "member") }
        if answer == nil { errors.add("出欠を選んでください。", to: "answer") }
        if channel == nil { errors.add("回答を受けた方法を選んでください。", to: "channel") }
        guard let member, let answer, let channel else { return nil }
        return try AttendanceReply(member: member, answer: answer, remark: remark, channel: channel)
    }

    mutating func refuse(_ error: AttendanceReplyError) {
        switch error {
        case .remarkTooLong: errors.add(error.message, to: "remark")
        case .notAMember: errors.add(error.message, to: "member")
        case .webNotOffered: errors.add(error.message, to: "answer")
        case .written, .begun, .late: errors.addToForm(error.message)
        }
    }

    func fields(_ members: [Member], _ form: MeetingForm) -> [FormField] {
        let people = members.map { Choice("\($0.id)", $0.name, chosen: "\($0.id)" == member) }
        let answers = AttendanceAnswer.offered(for: form).map {
            Choice($0.rawValue, $0.label, chosen: $0.rawValue == answer)
        }
        let channels = ReplyChannel.heard.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == channel) }
        return [
            .select(
                SelectField(
                    FieldFrame("member", label: "委員", required: true, error: errors["member"]), choices: people,
                    prompt: "選んでください")),
            .choice(
                ChoiceField(
                    FieldFrame("answer", label: "出欠", required: true, error: errors["answer"]), choices: answers,
                    inline: true)),
            .select(
                SelectField(
                    FieldFrame("channel", label: "受けた方法", required: true, error: errors["channel"]),
                    choices: channels)),
            .line(LineField(FieldFrame("remark", label: "備考", error: errors["remark"]), value: remark)),
        ]
    }
}
