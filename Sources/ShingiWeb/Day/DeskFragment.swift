import ShingiDomain
import ShingiServices
import Templates

/// What changes on the clerks' screen while it is open: the quorum, and that somebody else did something.
struct DeskFragment: Page {
    static let template = "day/desk_fragment"
    static let fields = TemplateFields<Self>(
        .model("dayQuorum", \.quorum), .text("changeID", \.changeID), .text("change", \.change))

    let quorum: DayQuorum
    let changeID: String
    /// 「書記 花子(10:31): 傍聴者数を3名にしました。」
    let change: String

    var title: String { "" }

    init(_ sheet: DaySheet, at now: Instant) {
        quorum = DayQuorum(sheet, at: sheet.sitting.moment(at: now))
        changeID = "\(sheet.lastChange?.id ?? 0)"
        change = sheet.lastChange.map { "\($0.name)(\($0.at.timeOfDay.iso)): \($0.sentence)" } ?? ""
    }
}
