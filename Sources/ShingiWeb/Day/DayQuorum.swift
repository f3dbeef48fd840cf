import ShingiDomain
import ShingiServices
import Templates

/// The quorum now, an alarm while it is not met, and how it stood since the opening.
struct DayQuorum: TemplateModel {
    static let fields = TemplateFields<Self>(
        .model("quorum", \.line), .optionalText("alarm", \.alarm), .list("moments", \.moments),
        .flag("hasMoments", { $0.moments.count > 1 }))

    let line: QuorumLine
    let alarm: String?
    let moments: [Moment]

    struct Moment: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("time", \.time), .text("what", \.what), .text("standing", \.standing), .optionalModel("turn", \.turn))
        let time: String
        let what: String
        let standing: String
        let turn: Chip?
    }

    init(_ sheet: DaySheet, at moment: TimeOfDay) {
        let timeline = sheet.meeting.state.hasBegun ? sheet.timeline(through: moment) : nil
        let standing = timeline?.standing ?? sheet.sitting.standing(at: moment, sheet.rules)
        line = QuorumLine(
            quorum: standing.required, present: standing.present, isMet: standing.isMet,
            detail: "\(standing.detail)。\(moment.iso)現在")
        guard let timeline else {
            (alarm, moments) = (nil, [])
            return
        }
        let exception = sheet.rules.decidesWithoutQuorum ? "議決するときは、その理由を書きます。" : "満たすまで議決は記録できません。"
        alarm =
            sheet.meeting.state == .open
            ? timeline.lostSince.map { "\($0.iso)から定足数に足りません(あと\(standing.shortfall)名)。\(exception)" } : nil
        let names = Names(sheet)
        moments = timeline.moments.enumerated().map { index, moment in
            Moment(
                time: moment.time.iso, what: Self.what(moment, isFirst: index == 0, names),
                standing: "出席\(moment.standing.present)名", turn: Self.turn(timeline.turn(at: index)))
        }
    }

    /// Of members and items.
    private struct Names {
        let members: [MemberID: String]
        let items: [AgendaItemID: String]

        init(_ sheet: DaySheet) {
            members = Dictionary(sheet.members.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            items = Dictionary(sheet.items.map { ($0.item.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        }

        func list(_ ids: [MemberID]) -> String { ids.compactMap { members[$0] }.joined(separator: "、") }

        func aside(_ exclusion: ItemExclusion) -> (item: String, members: String) {
            (items[exclusion.item] ?? "", list(exclusion.members.sorted()))
        }
    }

    private static func what(_ moment: QuorumTimeline.Moment, isFirst: Bool, _ names: Names) -> String {
        if isFirst { return "開会" }
        let comings = [
            moment.arrived.isEmpty ? nil : "\(names.list(moment.arrived))が到着",
            moment.left.isEmpty ? nil : "\(names.list(moment.left))が退席",
        ].compactMap(\.self)
        let ended = moment.ended.map(names.aside).map { "\($0.item)を終えて\($0.members)が復帰" }
        let begun = moment.begun.map(names.aside).map { "\($0.item)について\($0.members)を除斥" }
        let parts = comings + ended + begun
        return parts.isEmpty ? "出席の方法の変更" : parts.joined(separator: "、")
    }

    private static func turn(_ turn: QuorumTimeline.Turn?) -> Chip? {
        switch turn {
        case .lost: Chip("定足数割れ", .error)
        case .regained: Chip("定足数回復", .success)
        case nil: nil
        }
    }
}
