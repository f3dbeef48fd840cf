import ShingiDomain
import ShingiServices
import Templates

/// A promise that must be kept at a meeting.
struct FollowUpLine: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("text", \.text), .text("origin", \.origin), .text("href", \.href), .optionalText("done", \.done),
        .optionalModel("addButton", \.addButton))

    let text: String
    let origin: String
    let href: String
    /// Said where it stands on the agenda already.
    let done: String?
    let addButton: PostButton?

    init(_ due: DueFollowUp, of meeting: MeetingID, offersAdding: Bool) {
        text = due.followUp.text
        origin = "\(due.promisedAt) \(due.caseName) \(due.department.full)"
        href = Paths.followUp(due.followUp.id)
        done = due.item == nil ? nil : "次第に載せました"
        guard offersAdding, due.item == nil else {
            addButton = nil
            return
        }
        addButton = PostButton(
            "報告として次第に載せる", action: Paths.meetingAgendaItems(meeting),
            hidden: [
                HiddenField("kind", AgendaKind.report.rawValue),
                HiddenField("title", "\(due.caseName)に係る報告について"),
                HiddenField("follow_up", "\(due.followUp.id)"),
            ],
            about: due.followUp.text, size: .small)
    }
}
