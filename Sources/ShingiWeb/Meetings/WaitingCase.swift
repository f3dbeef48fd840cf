import ShingiDomain
import ShingiServices
import Templates

/// An accepted case that waits for an agenda.
struct WaitingCase: TemplateModel {
    static let fields = TemplateFields<Self>(
        .optionalText("number", \.number), .text("name", \.name), .text("href", \.href),
        .text("departments", \.departments), .optionalText("matters", \.matters), .model("addButton", \.addButton),
        .optionalModel("urgency", \.urgency), .text("kind", \.kind))

    let number: String?
    let name: String
    let href: String
    let departments: String
    let matters: String?
    let addButton: PostButton
    /// Done before asking: the next meeting deals with it first.
    let urgency: Chip?
    /// The part of the agenda where it belongs.
    let kind: String

    init(_ subject: AgendaCase, for meeting: MeetingID) {
        number = subject.number?.text
        name = subject.title
        href = Paths.case(subject.id)
        departments = subject.departmentText
        matters = subject.matterText
        kind = (subject.hasConsultation ? AgendaKind.consultation : .report).rawValue
        urgency = subject.isUrgent ? Chip("諮問前実施", .warning) : nil
        addButton = PostButton(
            "次第に載せる", action: Paths.meetingAgendaItems(meeting), hidden: [HiddenField("case", "\(subject.id)")],
            about: subject.number?.text ?? subject.title, size: .small)
    }
}
