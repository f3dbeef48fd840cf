import ShingiDomain
import ShingiServices
import Templates

/// What the clerk reads aloud before it is recorded; Enter confirms.
struct DecisionConfirmationPage: Page {
    static let template = "day/confirmation"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("heading", \.heading), .text("announcement", \.announcement),
        .model("facts", \.facts), .text("action", \.action), .list("hidden", \.hidden),
        .text("dayHref", \.dayHref))

    let heading: String
    let announcement: String
    let facts: DefinitionList
    let action: String
    let hidden: [HiddenField]
    let dayHref: String
    let trail: [BreadcrumbItem]

    var title: String { "読み上げて確認" }
    var area: Area? { .meetings }

    /// - Parameter reports: those of the same item that are noted in the same step.
    init(
        _ detail: VoteDetail, _ record: VoteRecord, _ form: DecisionForm, reports: [VoteRecord] = [], action: String
    ) {
        heading = "\(detail.item.name) \(detail.item.title)"
        announcement = VoteRecord.announcement(
            [(detail.stored.vote.subject, record)] + (reports.first.map { [(.report, $0)] } ?? []))
        var entries = RecordFacts.entries(record, detail.memberNames)
        if !detail.stored.vote.matters.isEmpty {
            entries.insert(.init("付議項目", RecordFacts.matters(of: detail.stored, detail.item)), at: 0)
        }
        if let report = reports.first {
            entries.append(
                .init(
                    "報告事項",
                    "\(reports.count == 1 ? "" : "\(reports.count)件とも")\(report.outcome.word(report.rules.word))"))
        }
        if !form.correctionReason.isEmpty { entries.append(.init("訂正の理由", form.correctionReason)) }
        facts = DefinitionList(entries)
        self.action = action
        hidden = form.hidden
        dayHref = Paths.meetingDay(detail.meeting.id)
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem("\(detail.meeting.title) 当日", href: Paths.meetingDay(detail.meeting.id)),
        ]
    }
}

/// A record as names and values, the same wherever it is shown.
enum RecordFacts {
    /// - Parameter names: of those who may have answered a roll call.
    static func entries(_ record: VoteRecord, _ names: [MemberID: String]) -> [DefinitionList.Entry] {
        var entries: [DefinitionList.Entry] = [
            .init("議決", record.outcome.word(record.rules.word)), .init("採決の方法", record.entry.method.label),
        ]
        if record.entry.motion != .agree { entries.append(.init("諮ったこと", record.entry.motion.label)) }
        if let tally = record.entry.tally { entries.append(.init("票数", tally.text(separator: "、"))) }
        entries += rollCall(record.entry.rollCall, names)
        for condition in record.entry.conditions {
            entries.append(.init("条件", condition.text + (condition.mustReport ? "(次回報告)" : "")))
        }
        entries.append(.init("記録", record.reason))
        return entries
    }

    /// 賛成した委員, and those against and abstaining, each by name.
    private static func rollCall(
        _ answers: [RollCallAnswer], _ names: [MemberID: String]
    ) -> [DefinitionList.Entry] {
        TallyField.allCases.compactMap { field in
            let members = answers.filter { $0.answer == field }.map { names[$0.member] ?? "" }
            return members.isEmpty ? nil : .init("\(field.label)した委員", members.joined(separator: "、"))
        }
    }

    static func matters(of stored: StoredVote, _ item: DayItem) -> String {
        stored.vote.matters.compactMap { item.subject?.name(of: $0) }.joined(separator: "、")
    }

    static func chip(_ record: VoteRecord) -> Chip {
        let word = record.outcome.word(record.rules.word)
        return switch record.outcome {
        case .approved, .noted, .decided: Chip(word, .success)
        case .conditionallyApproved, .continued: Chip(word, .warning)
        case .notApproved: Chip(word, .error)
        case .withdrawn: Chip(word, .neutral)
        }
    }
}
