import ShingiDomain
import ShingiServices
import Templates

/// Those who can sign in.
struct AccountListPage: Page {
    static let template = "accounts/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .model("newButton", \.newButton), .list("headers", \.headers),
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination),
        .model("empty", \.empty))

    let filters: Filters
    let headers: [SortHeader]
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.accounts.label }
    var area: Area? { .accounts }
    var newButton: LinkButton { LinkButton("利用者を登録する", href: Paths.newAccount(), style: .filled) }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("login", \.login), .text("roles", \.roles),
            .text("place", \.place), .model("chip", \.chip))
        let name: String
        let href: String
        let login: String
        let roles: String
        let place: String
        let chip: Chip

        init(_ row: AccountRow) {
            name = row.account.name
            href = Paths.account(row.account.id)
            login = row.account.signInName
            roles = row.roles.map(\.label).joined(separator: "・")
            place = row.place.isEmpty ? "－" : row.place
            chip = row.account.isDisabled ? Chip("停止中") : Chip("利用中", .success)
        }
    }

    init(_ slice: Slice<AccountRow>, _ query: AccountListQuery) {
        filters = Self.filters(query)
        headers = [
            SortHeader("氏名", key: "name", current: query.sorting) { query.link(sorting: $0) },
            SortHeader("ログインID", key: "login", current: query.sorting) { query.link(sorting: $0) },
            SortHeader("役割"), SortHeader("担当・委員"), SortHeader("状態"),
        ]
        rows = slice.rows.map(Line.init)
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty = EmptyState("条件に合う利用者はいません。", detail: "条件を変えるか、消してください。")
    }

    private static func filters(_ query: AccountListQuery) -> Filters {
        Filters(
            action: Paths.accounts(),
            fields: [
                .line(
                    LineField(
                        FieldFrame("q", label: "氏名・ログインIDの一部"), value: query.text, kind: .search, width: .medium)),
                .select(
                    SelectField(
                        FieldFrame("role", label: "役割"),
                        choices: Role.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == query.role) },
                        prompt: "すべて")),
                .select(
                    SelectField(
                        FieldFrame("state", label: "状態"),
                        choices: Choice.list(AccountListQuery.states, chosen: query.state), prompt: "すべて")),
            ],
            hidden: [HiddenField("sort", query.sorting.parameter)],
            clearHref: query.isNarrowed ? Paths.accounts() : nil)
    }
}
