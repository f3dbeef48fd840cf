import ShingiDomain
import ShingiServices
import Templates

/// The list of members, with how many are in office and how many a meeting needs.
struct MemberListPage: Page {
    static let template = "members/index"
    static let fields = TemplateFields<Self>(
        .text("standing", \.standing), .model("tabs", \.tabs), .model("filters", \.filters),
        .model("newButton", \.newButton), .list("headers", \.headers), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination), .model("empty", \.empty))

    let standing: String
    let filters: Filters
    let headers: [SortHeader]
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.members.label }
    var area: Area? { .members }
    var tabs: Tabs { .register(current: Paths.members()) }
    var newButton: LinkButton { LinkButton("委員を登録する", href: Paths.newMember(), style: .filled) }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("kana", \.kana), .text("seat", \.seat),
            .text("office", \.office), .text("term", \.term), .text("until", \.until), .model("chip", \.chip))
        let name: String
        let href: String
        let kana: String
        let seat: String
        let office: String
        let term: String
        let until: String
        let chip: Chip

        init(_ row: MemberRow, municipality: String) {
            name = row.member.name
            href = Paths.member(row.member.id)
            kana = row.member.kana
            seat = row.appointment?.seat.label(in: municipality) ?? "－"
            office = row.offices.isEmpty ? "－" : row.offices.map(\.label).joined(separator: "・")
            term = row.termName.isEmpty ? "－" : row.termName
            until = row.appointment?.period.last.japaneseWithoutWeekday ?? "－"
            chip = row.isInOffice ? Chip("在任", .success) : Chip("在任していない")
        }
    }

    init(
        _ slice: Slice<MemberRow>, _ query: MemberListQuery, terms: [Term], today: TermStanding?, municipality: String
    ) {
        standing = today.map { "今日は\($0.term.name)です。\($0.sentence)。" } ?? "今日はどの期にも入っていません。「期」のページで期を登録してください。"
        filters = Self.filters(query, terms)
        headers = [
            SortHeader("氏名", key: "name", current: query.sorting) { query.link(sorting: $0) },
            SortHeader("選出区分"), SortHeader("役職"), SortHeader("期"),
            SortHeader("委嘱の末日", key: "until", current: query.sorting) { query.link(sorting: $0) },
            SortHeader("状態"),
        ]
        rows = slice.rows.map { Line($0, municipality: municipality) }
        pagination = Pagination(
            count: "\(slice.rows.count)名を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う委員はいません。", detail: "条件を変えるか、消してください。")
            : EmptyState("委員がまだ登録されていません。", detail: "先に期を登録し、それから委員を登録してください。")
    }

    private static func filters(_ query: MemberListQuery, _ terms: [Term]) -> Filters {
        Filters(
            action: Paths.members(),
            fields: [
                .line(
                    LineField(
                        FieldFrame("q", label: "氏名・ふりがなの一部"), value: query.text, kind: .search, width: .medium)),
                .select(
                    SelectField(
                        FieldFrame("term", label: "期"),
                        choices: terms.map { Choice("\($0.id)", $0.name, chosen: $0.id == query.term) }, prompt: "最近の委嘱"
                    )),
                .select(
                    SelectField(
                        FieldFrame("state", label: "状態"),
                        choices: Choice.list(MemberListQuery.states, chosen: query.state), prompt: "すべて")),
            ],
            hidden: [HiddenField("sort", query.sorting.parameter)],
            clearHref: query.isNarrowed ? Paths.members() : nil)
    }
}

extension Tabs {
    /// The lists of the register.
    static func register(current: String) -> Tabs {
        Tabs(
            "委員名簿",
            [("委員", Paths.members()), ("期", Paths.terms()), ("部会", Paths.subcommittees())].map {
                Tabs.Tab($0, href: $1, current: $1 == current)
            })
    }
}

extension TermStanding {
    /// 在任16名、定足数9名
    var sentence: String { "在任\(members)名、定足数\(quorum)名" }
}
