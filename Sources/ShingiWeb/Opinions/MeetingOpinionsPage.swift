import ShingiDomain
import ShingiServices
import Templates

/// What was said about the cases of a meeting, to be handed out: 情報セキュリティアドバイザー意見一覧 or all of it.
struct MeetingOpinionsPage: Page {
    static let template = "opinions/meeting"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("facts", \.facts), .model("tabs", \.tabs), .list("acts", \.acts),
        .list("groups", \.groups), .flag("isEmpty", { $0.groups.isEmpty }), .model("empty", \.empty))

    let title: String
    let facts: DefinitionList
    let tabs: Tabs
    let acts: [LinkButton]
    let groups: [Group]
    let trail: [BreadcrumbItem]

    var area: Area? { .meetings }
    var empty: EmptyState { EmptyState("この会議の案件への意見はまだありません。") }

    struct Group: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("caseTitle", \.caseTitle), .text("href", \.href), .list("lines", \.lines))
        let name: String
        let caseTitle: String
        let href: String
        let lines: [OpinionView]
    }

    init(_ found: MeetingOpinions, advisersOnly: Bool, for actor: Actor) {
        let meeting = found.meeting
        title = advisersOnly ? "情報セキュリティアドバイザー意見一覧" : "意見・回答の一覧"
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
        let address = Paths.meetingOpinions(meeting.id)
        tabs = Tabs(
            "一覧の範囲",
            [
                Tabs.Tab("すべての意見", href: address, current: !advisersOnly),
                Tabs.Tab("アドバイザーの意見", href: address + "?source=adviser", current: advisersOnly),
            ])
        var entries = [
            DefinitionList.Entry("会議", meeting.title), DefinitionList.Entry("開催日", meeting.date.japanese),
        ]
        if let call = found.call?.value, !advisersOnly {
            entries.append(
                DefinitionList.Entry("事前の意見の締切", "\(call.closesOn.japanese)(見る人:\(call.shownTo.label))"))
        }
        facts = DefinitionList(entries)
        acts =
            actor.may(.callForOpinions) && meeting.state == .planned
            ? [LinkButton("事前の意見の締切を決める", href: Paths.meetingOpinionCall(meeting.id))] : []
        groups = found.cases.compactMap { entry in
            let lines = entry.lines.filter {
                $0.standing != .retracted && (!advisersOnly || $0.opinion.origin.source == .adviser)
            }
            guard !lines.isEmpty else { return nil }
            return Group(
                name: entry.name, caseTitle: entry.title, href: Paths.caseOpinions(entry.id),
                lines: lines.map(OpinionView.init))
        }
    }
}
