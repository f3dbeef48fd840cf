import ShingiDomain
import ShingiServices
import Templates

/// A promise to the council as one line.
struct FollowUpItem: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("text", \.text), .text("href", \.href), .text("caseName", \.caseName), .text("caseTitle", \.caseTitle),
        .text("caseHref", \.caseHref), .text("department", \.department), .text("promised", \.promised),
        .text("due", \.due), .model("chip", \.chip))

    let text: String
    let href: String
    let caseName: String
    let caseTitle: String
    let caseHref: String
    let department: String
    let promised: String
    let due: String
    let chip: Chip

    init(_ row: FollowUpRow, today: CivilDate) {
        text = row.followUp.text
        href = Paths.followUp(row.followUp.id)
        caseName = row.caseNumber ?? "番号なし"
        caseTitle = row.caseTitle
        caseHref = Paths.case(row.followUp.caseID)
        department = row.department
        promised = row.promised.title
        due = Self.due(row)
        chip = Chip(row, today: today)
    }

    /// Where it is to be reported, or where it was.
    private static func due(_ row: FollowUpRow) -> String {
        if row.followUp.state != .open, let reported = row.reported { return "\(reported.title)で報告済" }
        return row.due?.title ?? "次回の会議(日程未定)"
    }
}

extension Chip {
    init(_ row: FollowUpRow, today: CivilDate) {
        switch row.followUp.state {
        case .open: self = row.isOverdue(on: today) ? Chip("期限超過", .error) : Chip(row.followUp.state.label, .warning)
        case .reported: self = Chip(row.followUp.state.label, .active)
        case .closed: self = Chip(row.followUp.state.label, .done)
        }
    }
}
