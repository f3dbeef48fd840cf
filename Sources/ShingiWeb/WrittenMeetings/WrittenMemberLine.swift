import ShingiDomain
import ShingiServices
import Templates

/// One member in the list of those who have answered. Never how.
struct WrittenMemberLine: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("name", \.name), .model("chip", \.chip), .text("received", \.received),
        .optionalText("paperHref", \.paperHref))
    let name: String
    let chip: Chip
    let received: String
    let paperHref: String?

    init(_ member: Member, _ detail: WrittenMeetingDetail, offersPaper: Bool) {
        let sheet = detail.answers[member.id]
        name = member.name
        let isExcused = sheet == nil && detail.electorate.excused.contains(member.id)
        chip = isExcused ? Chip("除斥(回答不要)") : sheet == nil ? Chip("未回答", .warning) : Chip("回答済", .done)
        received = sheet.map(Self.text) ?? ""
        let isShut = detail.written?.names.isSecret == true && sheet != nil
        paperHref =
            offersPaper && !isShut && !isExcused
            ? Paths.meetingPaperBallot(detail.meeting.id, member.id) : nil
    }

    private static func text(_ sheet: BallotSheet) -> String {
        let at = "\(sheet.receivedAt.civilDate.japanese) \(sheet.receivedAt.timeOfDay.iso)"
        let times = sheet.version > 1 ? "(\(sheet.version)回目)" : ""
        guard let day = sheet.paperReceivedOn else { return at + times }
        let note = sheet.paperNote.isEmpty ? "" : "、\(sheet.paperNote)"
        return "\(day.japaneseWithoutWeekday)に紙で受領\(note)(\(at)入力)\(times)"
    }
}
