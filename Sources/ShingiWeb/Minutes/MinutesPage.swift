import ShingiDomain
import ShingiServices
import Templates

/// The minutes of one meeting: what follows from it, what people wrote, what was said.
struct MinutesPage: Page {
    static let template = "minutes/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .model("chip", \.chip), .optionalModel("steps", \.steps),
        .optionalModel("notice", \.notice), .list("acts", \.acts), .list("posts", \.posts), .list("blocks", \.blocks),
        .list("turns", \.turns), .flag("hasTurns", { !$0.turns.isEmpty }), .text("count", \.count),
        .optionalModel("empty", \.empty), .optionalModel("undo", \.undo), .flag("isBegun", { !$0.blocks.isEmpty }))

    let kicker: String
    let chip: Chip
    let steps: Steps?
    let notice: Banner?
    let acts: [LinkButton]
    let posts: [PostButton]
    let blocks: [Block]
    let turns: [MinutesTurnView]
    let count: String
    let empty: EmptyState?
    let undo: PostButton?
    let trail: [BreadcrumbItem]

    var title: String { "会議録" }
    var area: Area? { .meetings }

    struct Block: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .text("anchor", \.anchor), .model("facts", \.facts),
            .flag("hasFacts", { !$0.facts.entries.isEmpty }), .optionalText("remark", \.remark))
        let heading: String
        let anchor: String
        let facts: DefinitionList
        let remark: String?
    }

    /// Where no minutes were begun.
    static func beginning(of meeting: Meeting) -> MinutesPage {
        MinutesPage(
            kicker: meeting.title, chip: Chip("未作成", .neutral), steps: nil,
            notice: !meeting.state.hasBegun ? Banner(.info, MinutesError.notHeld.message, quiet: true) : nil,
            acts: [],
            posts: !meeting.state.hasBegun
                ? [] : [PostButton("会議録を作る", action: Paths.minutes(meeting.id), style: .filled)],
            blocks: [], turns: [], count: "",
            empty: EmptyState("会議録はまだありません。", detail: "作ると、会議の概要、出席者、次第、議決が会議の記録から入ります。"), undo: nil,
            trail: trail(meeting, inside: false))
    }

    static func trail(_ meeting: Meeting, inside: Bool) -> [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ] + (inside ? [BreadcrumbItem("会議録", href: Paths.minutes(meeting.id))] : [])
    }

    private init(
        kicker: String, chip: Chip, steps: Steps?, notice: Banner?, acts: [LinkButton], posts: [PostButton],
        blocks: [Block], turns: [MinutesTurnView], count: String, empty: EmptyState?, undo: PostButton?,
        trail: [BreadcrumbItem]
    ) {
        (self.kicker, self.chip, self.steps, self.notice) = (kicker, chip, steps, notice)
        (self.acts, self.posts, self.blocks, self.turns) = (acts, posts, blocks, turns)
        (self.count, self.empty, self.undo, self.trail) = (count, empty, undo, trail)
    }

    init(_ detail: MinutesDetail, for actor: Actor) {
        let state = detail.minutes.state
        let mayEdit = actor.may(.writeMinutes) && state == .drafting
        let text = MinutesText(detail.council.settings.minutesStyle, of: detail.council)
        let items = Dictionary(detail.items.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let spoken = detail.turns.count { $0.kind == .turn }
        let letters = detail.turns.reduce(0) { $0 + $1.text.count }
        self.init(
            kicker: detail.meeting.title, chip: Chip(state.label, state == .approved ? .done : .active),
            steps: Steps("会議録の進み", ["作成", "委員の確認", "承認", "公開"], current: Self.step(state)),
            notice: Self.notice(detail), acts: MinutesActs.links(detail, for: actor),
            posts: MinutesActs.posts(detail, for: actor), blocks: Self.blocks(detail),
            turns: detail.turns.map { MinutesTurnView($0, text, items, editable: mayEdit) },
            count: "発言\(spoken)件、\(letters)字",
            empty: detail.turns.isEmpty
                ? EmptyState("本文はまだありません。", detail: "発言記録(テキストまたはWord)を取り込むと、発言ごとに分けて入ります。") : nil,
            undo: mayEdit
                ? detail.lastEdit.map {
                    PostButton(
                        "元に戻す(\($0.act.label)、\($0.by) \($0.at.timeOfDay.iso))",
                        action: Paths.minutesUndo(detail.meeting.id), hidden: [HiddenField("edit", String($0.id))],
                        size: .small)
                } : nil,
            trail: Self.trail(detail.meeting, inside: false))
    }

    private static func step(_ state: MinutesState) -> Int {
        switch state {
        case .drafting: 0
        case .confirming: 1
        case .confirmed: 2
        case .approved: 3
        }
    }

    private static func notice(_ detail: MinutesDetail) -> Banner? {
        if let approval = detail.approval {
            let words = "「\(approval.meeting.title)」(\(approval.meeting.date.japanese))で承認されました。"
            return approval.isIntact
                ? Banner(.success, words, detail: "承認された内容の照合値(SHA-256):\(approval.sha256)。今の内容と一致しています。")
                : Banner(.error, words, detail: "今の内容が承認された照合値(\(approval.sha256))と一致しません。管理者に知らせてください。")
        }
        switch detail.minutes.state {
        case .confirming:
            return detail.round.map { Banner(.info, "\($0.due.japanese)まで委員が確認しています。", quiet: true) }
        case .confirmed: return waiting(detail)
        case .drafting, .approved: return nil
        }
    }

    /// What still has to happen before they are approved.
    private static func waiting(_ detail: MinutesDetail) -> Banner {
        let unsigned = detail.round?.unsigned ?? 0
        let signatures = unsigned > 0 ? "署名がまだの署名人が\(unsigned)名います。" : ""
        guard let meeting = detail.confirming else {
            return Banner(.info, "次の会議で承認を受けます。", detail: signatures + "会議の予定を作ると、次第の確認事項の最初に載ります。")
        }
        return Banner(
            .info, "「\(meeting.title)」(\(meeting.date.japanese))の確認事項に載っています。",
            detail: signatures + "確認事項が議決されると、その会議の閉会とともに承認を記録して確定します。")
    }

    private static func blocks(_ detail: MinutesDetail) -> [Block] {
        MinutesBlock.allCases.map { block in
            let entries = MinutesFacts.lines(
                detail.blocks[block] ?? [], contact: detail.remark(MinutesDetail.contact)
            ).map { DefinitionList.Entry($0.term, $0.text) }
            let remark = detail.remark(block.rawValue)
            return Block(
                heading: block.label, anchor: "block-\(block.rawValue)", facts: DefinitionList(entries),
                remark: remark.allSatisfy(\.isWhitespace) ? nil : remark)
        }
    }
}
