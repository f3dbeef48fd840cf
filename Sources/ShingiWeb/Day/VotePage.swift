import ShingiDomain
import ShingiServices
import Templates

/// The record of a vote, with every correction.
struct VotePage: Page {
    static let template = "day/vote"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("itemTitle", \.itemTitle), .model("about", \.about),
        .list("records", \.records), .flag("hasRecords", { !$0.records.isEmpty }), .model("empty", \.empty),
        .optionalModel("correct", \.correct))

    let title: String
    let itemTitle: String
    let about: DefinitionList
    let records: [Record]
    let correct: LinkButton?
    let trail: [BreadcrumbItem]

    var area: Area? { .meetings }
    var empty: EmptyState { EmptyState("この採決はまだ記録されていません。", detail: "会議の当日に、書記が記録します。") }

    struct Record: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .model("chip", \.chip), .model("facts", \.facts), .text("spoken", \.spoken),
            .text("who", \.who), .text("dateTime", \.dateTime))
        let heading: String
        let chip: Chip
        let facts: DefinitionList
        let spoken: String
        let who: String
        let dateTime: String
    }

    init(_ detail: VoteDetail, for actor: Actor) {
        title = "\(detail.item.name)の採決"
        itemTitle = detail.item.title
        var entries: [DefinitionList.Entry] = [
            .init(
                "会議", "\(detail.meeting.title) \(detail.meeting.date.japanese)", href: Paths.meeting(detail.meeting.id))
        ]
        if !detail.stored.vote.matters.isEmpty {
            entries.append(.init("付議項目", RecordFacts.matters(of: detail.stored, detail.item)))
        }
        for exclusion in detail.stored.exclusions {
            let why = [exclusion.reason, exclusion.resolution].filter { !$0.isEmpty }.joined(separator: "。")
            entries.append(.init("除斥", "\(detail.memberNames[exclusion.member] ?? "")(\(why))"))
        }
        about = DefinitionList(entries)
        let last = detail.stored.history.count - 1
        records = detail.stored.history.enumerated().reversed().map {
            Self.record($1, detail.memberNames, index: $0, last: last)
        }
        let place = DayPlace(item: detail.item.item.id, vote: detail.stored.vote.id, correcting: true)
        correct =
            records.isEmpty || !actor.may(.correctTallies)
            ? nil : LinkButton("訂正する", href: place.link(detail.meeting.id))
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(detail.meeting.title, href: Paths.meeting(detail.meeting.id)),
        ]
    }

    private static func record(
        _ recorded: RecordedDecision, _ names: [MemberID: String], index: Int, last: Int
    ) -> Record {
        let name = index == 0 ? "最初の記録" : "訂正\(index)"
        var facts = RecordFacts.entries(recorded.record, names)
        if let reason = recorded.record.correctionReason { facts.append(.init("訂正の理由", reason)) }
        let at = recorded.recordedAt
        return Record(
            heading: index == last ? "\(name)(有効)" : "\(name)(訂正済み)", chip: RecordFacts.chip(recorded.record),
            facts: DefinitionList(facts), spoken: recorded.record.announcement,
            who: "\(recorded.recordedBy)が\(at.civilDate.japanese) \(at.timeOfDay.iso)に記録", dateTime: at.iso)
    }
}
