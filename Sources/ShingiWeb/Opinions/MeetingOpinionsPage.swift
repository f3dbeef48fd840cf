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
        title = Self.title(advisersOnly: advisersOnly)
        trail = Self.trail(meeting)
        tabs = Tabs(
            "一覧の範囲",
            [
                Tabs.Tab("すべての意見", href: Self.address(of: meeting.id, advisersOnly: false), current: !advisersOnly),
                Tabs.Tab(
                    "アドバイザーの意見", href: Self.address(of: meeting.id, advisersOnly: true), current: advisersOnly),
            ])
        var entries = [
            DefinitionList.Entry("会議", meeting.title), DefinitionList.Entry("開催日", meeting.date.japanese),
        ]
        if let call = found.call?.value, !advisersOnly {
            entries.append(
                DefinitionList.Entry("事前の意見の締切", "\(call.closesOn.japanese)(見る人:\(call.shownTo.label))"))
        }
        facts = DefinitionList(entries)
        acts = Self.acts(meeting, advisersOnly: advisersOnly, for: actor)
        groups = found.cases.compactMap { entry in
            let lines = Self.lines(of: entry, advisersOnly: advisersOnly)
            guard !lines.isEmpty else { return nil }
            return Group(
                name: entry.name, caseTitle: entry.title, href: Paths.caseOpinions(entry.id),
                lines: lines.map(OpinionView.init))
        }
    }

    static func title(advisersOnly: Bool) -> String {
        advisersOnly ? "情報セキュリティアドバイザー意見一覧" : "意見・回答の一覧"
    }

    static func address(of meeting: MeetingID, advisersOnly: Bool) -> String {
        Paths.meetingOpinions(meeting) + (advisersOnly ? "?source=\(OpinionSource.adviser.rawValue)" : "")
    }

    static func trail(_ meeting: Meeting) -> [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    /// What stands: nothing that was taken back.
    static func lines(of entry: MeetingOpinions.Entry, advisersOnly: Bool) -> [OpinionLine] {
        entry.lines.filter {
            $0.standing != .retracted && (!advisersOnly || $0.opinion.origin.source == .adviser)
        }
    }

    private static func acts(_ meeting: Meeting, advisersOnly: Bool, for actor: Actor) -> [LinkButton] {
        let sheet = Paths.meetingOpinionSheet(meeting.id) + (advisersOnly ? "?source=adviser" : "")
        let acts = [LinkButton("配付用の一覧を開く", href: sheet)]
        guard actor.may(.callForOpinions), meeting.state == .planned else { return acts }
        return acts + [LinkButton("事前の意見の締切を決める", href: Paths.meetingOpinionCall(meeting.id))]
    }
}
