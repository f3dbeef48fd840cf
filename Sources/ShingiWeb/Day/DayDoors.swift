import ShingiDomain
import ShingiServices
import Templates

/// Opening and closing the doors, of the meeting or of one item.
struct DayDoors: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("doorsAction", \.action), .model("doorsClosed", \.closed), .model("doorsReason", \.reason),
        .text("doorsSummary", \.summary), .text("doorsID", \.id), .flag("isDoorsOpen", \.isUnfolded))

    let action: String
    let closed: CheckField
    let reason: LineField
    let summary: String
    let id: String
    let isUnfolded: Bool

    /// Nil once the meeting has ended.
    init?(_ meeting: Meeting, _ forms: DayForms, _ errors: FieldErrors) {
        guard !meeting.state.isOver else { return nil }
        let form = forms.doors.flatMap { $0.item == nil ? $0 : nil }
        self.init(
            nil, action: Paths.meetingOpenness(meeting.id), isClosed: form?.isClosed ?? (meeting.openness != .open),
            reason: form?.reason ?? meeting.openness.reason ?? "", label: "会議を非公開にする", form != nil, errors)
    }

    /// Nil where the whole meeting is closed, or has ended.
    init?(_ item: AgendaItemID, _ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors) {
        guard sheet.meeting.state == .open, sheet.meeting.openness == .open else { return nil }
        let form = forms.doors.flatMap { $0.item == item ? $0 : nil }
        let stored = sheet.log.closedItems[item]
        self.init(
            item, action: Paths.agendaItemOpenness(item), isClosed: form?.isClosed ?? (stored != nil),
            reason: form?.reason ?? stored ?? "", label: "この議題を非公開にする", form != nil, errors)
    }

    private init(
        _ item: AgendaItemID?, action: String, isClosed: Bool, reason: String, label: String, _ isRefused: Bool,
        _ errors: FieldErrors
    ) {
        self.action = action
        id = item == nil ? "doors" : "item-doors"
        closed = CheckField(FieldFrame(DoorForm.closed(item), label: label), checked: isClosed)
        let name = DoorForm.reason(item)
        self.reason = LineField(
            FieldFrame(
                name, label: "非公開とする根拠と理由", help: "例:情報公開条例第7条第2号(個人に関する情報)", error: errors[name]), value: reason)
        summary = (item == nil ? "会議の公開・非公開" : "この議題の公開・非公開") + (isClosed ? "(非公開)" : "(公開)")
        isUnfolded = isRefused || isClosed
    }
}
