import ShingiDomain
import ShingiServices
import Templates

/// The terms of the council with their members and quorums.
struct TermListPage: Page {
    static let template = "terms/index"
    static let fields = TemplateFields<Self>(
        .model("tabs", \.tabs), .model("newButton", \.newButton), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("empty", \.empty))

    let rows: [Line]

    var title: String { "期" }
    var area: Area? { .members }
    var trail: [BreadcrumbItem] { [RegisterFormPage.members] }
    var tabs: Tabs { .register(current: Paths.terms()) }
    var newButton: LinkButton { LinkButton("期を登録する", href: Paths.newTerm(), style: .filled) }
    var empty: EmptyState { EmptyState("期がまだありません。", detail: "委員を委嘱する期間を登録してください。") }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("period", \.period), .text("standing", \.standing),
            .model("chip", \.chip))
        let name: String
        let href: String
        let period: String
        let standing: String
        let chip: Chip

        init(_ standing: TermStanding, on today: CivilDate) {
            let period = standing.term.period
            name = standing.term.name
            href = "\(Paths.members())?term=\(standing.term.id)"
            self.period = period.japanese
            let day = period.contains(today) ? "今日" : standing.day.japaneseWithoutWeekday
            self.standing = "\(standing.sentence)(\(day))"
            chip =
                period.contains(today)
                ? Chip("今の期", .success) : period.last < today ? Chip("終了") : Chip("これから", .active)
        }
    }

    init(_ standings: [TermStanding], on today: CivilDate) {
        rows = standings.map { Line($0, on: today) }
    }
}
