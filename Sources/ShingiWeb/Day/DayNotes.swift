import ShingiDomain
import ShingiServices
import Templates

/// What was said about an item, and the form that catches more.
struct DayNotes: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("remarksAction", \.remarksAction), .list("notesHidden", \.hidden), .model("remarkKind", \.kind),
        .model("remarkMember", \.member), .model("remarkSpeaker", \.speaker), .model("remarkText", \.text),
        .list("remarks", \.remarks), .flag("hasRemarks", { !$0.remarks.isEmpty }),
        .text("differencesAction", \.differencesAction), .model("said", \.said), .model("saidNote", \.saidNote),
        .list("differences", \.differences), .flag("hasDifferences", { !$0.differences.isEmpty }),
        .flag("isSaidOpen", \.isSaidOpen), .flag("isRemarkOpen", \.isRemarkOpen))

    let remarksAction: String
    let hidden: [HiddenField]
    let kind: ChoiceField
    let member: SelectField
    let speaker: LineField
    let text: TextField
    let remarks: [DayRemark]
    let differencesAction: String
    let said: LineField
    let saidNote: LineField
    let differences: [DayDifference]
    let isSaidOpen: Bool
    let isRemarkOpen: Bool

    init(_ item: DayItem, _ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors) {
        let meeting = sheet.meeting.id
        remarksAction = Paths.meetingRemarks(meeting)
        differencesAction = Paths.meetingSpokenDifferences(meeting)
        hidden = [HiddenField("item", "\(item.item.id)")]
        let form = forms.remark
        let kinds = Remark.Kind.allCases.filter { $0 != .promise || item.item.caseID != nil }
        let chosen = form?.kind ?? .remark
        kind = ChoiceField(
            FieldFrame("remark_kind", label: "種別", error: errors["remark_kind"]),
            choices: kinds.map { Choice($0.rawValue, $0.label, chosen: $0 == chosen) }, inline: true)
        member = SelectField(
            FieldFrame("remark_member", label: "発言した委員", error: errors["remark_member"]),
            choices: [Choice("", "委員以外")]
                + sheet.members.map { Choice("\($0.id)", $0.name, chosen: "\($0.id)" == form?.member) })
        speaker = LineField(
            FieldFrame("remark_speaker", label: "委員以外の発言者", help: "例:健康づくり課長"), value: form?.speaker ?? "",
            width: .medium)
        text = TextField(
            FieldFrame("remark_text", label: "要旨", required: true, error: errors["remark_text"]),
            value: form?.text ?? "",
            rows: 2)
        remarks = sheet.log.remarks.filter { $0.item == item.item.id }.map(DayRemark.init)
        said = LineField(
            FieldFrame("said", label: "発言のとおり", required: true, help: "例:欠席1名", error: errors["said"]),
            value: forms.difference?.said ?? "")
        saidNote = LineField(
            FieldFrame("said_note", label: "注記", required: true, help: "例:実際の欠席は2名", error: errors["said_note"]),
            value: forms.difference?.note ?? "")
        differences = sheet.log.differences.filter { $0.item == item.item.id }.map(DayDifference.init)
        isSaidOpen = forms.difference != nil
        isRemarkOpen = form != nil
    }
}

/// A remark that was caught.
struct DayRemark: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("remarkTime", \.time), .text("remarkLabel", \.label), .text("remarkBy", \.speaker),
        .text("remarkWords", \.words), .text("remarkNotedBy", \.notedBy), .text("retractAction", \.retractAction),
        .text("remarkItem", \.item), .optionalText("promiseHref", \.promiseHref))
    let time: String
    let label: String
    let speaker: String
    let words: String
    let notedBy: String
    let retractAction: String
    let item: String
    let promiseHref: String?

    init(_ noted: NotedRemark) {
        time = noted.saidAt.iso
        label = noted.remark.kind.label
        speaker = noted.speaker.isEmpty ? "(発言者の記録なし)" : noted.speaker
        words = noted.remark.text
        notedBy = noted.notedBy
        retractAction = Paths.remarkRetraction(noted.id)
        item = noted.item.map { "\($0)" } ?? ""
        promiseHref = noted.promise.map { Paths.followUp($0) }
    }
}

/// What was said otherwise than the record has it.
struct DayDifference: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("saidWords", \.said), .text("saidNoteText", \.note), .text("saidWho", \.who))
    let said: String
    let note: String
    let who: String

    init(_ noted: NotedDifference) {
        said = noted.difference.said
        note = noted.difference.note
        who = "\(noted.notedBy)、\(noted.notedAt.timeOfDay.iso)"
    }
}
