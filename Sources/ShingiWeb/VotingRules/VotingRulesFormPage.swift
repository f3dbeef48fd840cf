import ShingiDomain
import Templates

/// Rules to come, with an example beside each choice.
struct VotingRulesFormPage: Page {
    static let template = "rules/new"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", { _ in Paths.votingRules() }), .optionalModel("summary", \.summary),
        .text("lead", \.lead), .list("sections", \.sections), .text("cancelHref", { _ in Paths.votingRules() }))

    let summary: ErrorSummary?
    let lead: String
    let sections: [CouncilSection]

    var title: String { "規則の変更" }
    var area: Area? { .council }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.council.label, href: Area.council.href),
            BreadcrumbItem("定足数と議決の規則", href: Paths.votingRules()),
        ]
    }

    init(_ form: VotingRulesForm, lastDecision: CivilDate?) {
        summary = ErrorSummary(form.errors)
        let since = lastDecision.map { "\($0.japanese)の会議までの議決は今の規則のままです。その翌日以降の日を選べます。" } ?? ""
        lead = "選んだ日からの会議に適用します。それより前の議決は、そのときの規則のまま残ります。" + since
        sections = [
            CouncilSection(
                id: "from", heading: "いつから",
                formFields: [form.from.field("適用する最初の日", form.errors)]),
            CouncilSection(id: "quorum", heading: "定足数", formFields: Self.quorum(form)),
            CouncilSection(id: "voting", heading: "議決に加わる委員", formFields: Self.voting(form)),
            CouncilSection(id: "passing", heading: "可決の要件", formFields: Self.passing(form)),
        ]
    }

    private static func quorum(_ form: VotingRulesForm) -> [FormField] {
        [
            form.choice("quorum_base", "何をもとに数えるか", QuorumBase.self),
            form.choice("quorum_share", "どれだけの出席が要るか", Share.self),
            .number(
                NumberField(
                    FieldFrame(
                        "seats", label: "委員の定数", help: "定数をもとに数えるときに入れます。例:20", error: form.errors["seats"]),
                    value: form["seats"], unit: "名")),
            .line(
                LineField(
                    FieldFrame("quorum_article", label: "定足数の根拠規定", help: "例:審議会条例第5条第1項"),
                    value: form["quorum_article"])),
            form.answer("web_counts", "Web出席の扱い", yes: "出席に数える", no: "出席に数えない"),
            form.answer("excluded_counts", "除斥の委員とその議題の定足数", yes: "定足数に数える", no: "定足数に数えない"),
            form.answer("decides_without_quorum", "定足数を欠くとき", yes: "理由を記録して議決できる", no: "議決できない"),
        ]
    }

    private static func voting(_ form: VotingRulesForm) -> [FormField] {
        [
            form.choice("chair_vote", "会長の議決権", ChairVote.self),
            form.answer("exclusion_by_resolution", "除斥の決め方", yes: "審議会の議決で決める", no: "申出と会長の判断による"),
        ]
    }

    private static func passing(_ form: VotingRulesForm) -> [FormField] {
        [
            form.choice("passing_base", "何をもとに数えるか", PassingBase.self),
            form.choice("passing_share", "どれだけの賛成が要るか", Share.self),
        ]
    }
}
