import ShingiDomain
import ShingiServices
import Templates

/// What everybody in the room may read: the item, the quorum, what came of the votes. No name of anybody who voted, and
/// nothing of what is behind closed doors.
struct RoomBoard: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("meetingTitle", \.title), .text("place", \.place), .text("state", \.state),
        .optionalModel("current", \.current), .optionalText("closedText", \.closedText),
        .text("quorum", \.quorum), .flag("isMet", \.isMet), .optionalModel("result", \.result),
        .list("lines", \.lines), .flag("hasLines", { !$0.lines.isEmpty }))

    let title: String
    let place: String
    let state: String
    let current: Current?
    /// The whole meeting is behind closed doors.
    let closedText: String?
    let quorum: String
    let isMet: Bool
    let result: Result?
    let lines: [Line]

    struct Current: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("itemName", \.name), .optionalText("itemTitle", \.title), .optionalText("departments", \.departments),
            .text("since", \.since), .text("calledAt", \.calledAt), .optionalText("closedReason", \.closedReason))
        let name: String
        let title: String?
        let departments: String?
        let since: String
        let calledAt: String
        let closedReason: String?
    }

    struct Result: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("resultOf", \.name), .text("word", \.word), .optionalText("counts", \.counts))
        let name: String
        let word: String
        let counts: String?
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("lineName", \.name), .text("lineTitle", \.title), .list("chips", \.chips),
            .flag("isCurrent", \.isCurrent))
        let name: String
        let title: String
        let chips: [Chip]
        let isCurrent: Bool
    }

    init(_ sheet: DaySheet, at now: Instant) {
        let meeting = sheet.meeting
        let moment = sheet.sitting.moment(at: now)
        let standing =
            (meeting.state.hasBegun ? sheet.timeline(through: moment).standing : nil)
            ?? sheet.sitting.standing(at: moment, sheet.rules)
        title = meeting.title
        place = "\(meeting.date.japanese) \(meeting.place)"
        state = Self.state(meeting)
        closedText = meeting.openness.reason.map { "この会議は非公開です。理由: \($0)" }
        quorum = standing.line
        isMet = standing.isMet
        let isOpen = meeting.openness == .open
        current = isOpen ? Self.current(sheet) : nil
        result = isOpen ? Self.result(sheet) : nil
        lines = isOpen ? sheet.items.map { Self.line($0, sheet) } : []
    }

    private static func state(_ meeting: Meeting) -> String {
        switch meeting.state {
        case .planned: "\(meeting.startsAt.iso) 開会予定"
        case .open: "開会中" + (meeting.openedAt.map { "(開会 \($0.iso))" } ?? "")
        case .cancelled: "中止しました"
        case .closed: "閉会しました" + (meeting.closedAt.map { "(\($0.iso))" } ?? "")
        }
    }

    private static func current(_ sheet: DaySheet) -> Current? {
        guard let call = sheet.called, let item = sheet.items.first(where: { $0.item.id == call.item }) else {
            return nil
        }
        let reason = sheet.log.closedItems[call.item]
        let departments = item.subject?.departments.joined(separator: "、")
        return Current(
            name: item.name, title: reason == nil ? item.title : nil, departments: reason == nil ? departments : nil,
            since: call.notedAt.iso, calledAt: call.at.iso, closedReason: reason)
    }

    /// What was decided last.
    private static func result(_ sheet: DaySheet) -> Result? {
        let decided = sheet.items.filter { sheet.log.closedItems[$0.item.id] == nil }.flatMap { item in
            item.votes.compactMap { vote in vote.current.map { (item: item, vote: vote, decision: $0) } }
        }
        guard let last = decided.max(by: { $0.decision.id < $1.decision.id }) else { return nil }
        let record = last.decision.record
        let several = last.item.votes.count > 1
        return Result(
            name: last.item.name + (several ? " \(last.vote.vote.subject.label)" : ""),
            word: record.outcome.word(record.rules.word), counts: record.entry.tally?.text(separator: "・"))
    }

    private static func line(_ item: DayItem, _ sheet: DaySheet) -> Line {
        let isClosed = sheet.log.closedItems[item.item.id] != nil
        let results = item.votes.compactMap(\.current).map { RecordFacts.chip($0.record) }
        return Line(
            name: item.name, title: isClosed ? "非公開" : item.title, chips: isClosed ? [] : results,
            isCurrent: sheet.called?.item == item.item.id)
    }
}
