import ShingiDomain
import ShingiServices
import Templates

/// The cases somebody may see.
struct CaseListPage: Page {
    static let template = "cases/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .optionalModel("newButton", \.newButton), .list("headers", \.headers),
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination),
        .model("empty", \.empty))

    let filters: Filters
    let newButton: LinkButton?
    let headers: [SortHeader]
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.cases.label }
    var area: Area? { .cases }

    /// What the list can be narrowed to.
    struct Choices {
        let provisions: [Provision]
        let departments: [Department]
        let fiscalYears: [FiscalYear]
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("number", \.number), .text("name", \.name), .text("href", \.href), .text("owner", \.owner),
            .text("matters", \.matters), .model("chip", \.chip), .text("changed", \.changed))
        let number: String
        let name: String
        let href: String
        let owner: String
        let matters: String
        let chip: Chip
        let changed: String
    }

    init(_ slice: Slice<CaseRow>, _ query: CaseListQuery, choices: Choices, mayDraft: Bool) {
        newButton = mayDraft ? LinkButton("案件を起案する", href: Paths.newCase(), style: .filled) : nil
        filters = Self.filters(query, choices)
        headers = Self.headers(query)
        rows = slice.rows.map(Line.init)
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState(
                "条件に合う案件はありません。", detail: "言葉を短くするか、条件を減らしてください。",
                act: LinkButton("条件を消す", href: Paths.cases()))
            : EmptyState(
                "案件がまだありません。",
                detail: mayDraft ? "「案件を起案する」から始めてください。" : "案件が公開されると、ここに表示されます。")
    }

    private static func filters(_ query: CaseListQuery, _ choices: Choices) -> Filters {
        func select(
            _ name: String, _ label: String, _ pairs: [(value: String, label: String)], _ chosen: String?
        ) -> FormField {
            .select(
                SelectField(
                    FieldFrame(name, label: label), choices: Choice.list(pairs, chosen: chosen), prompt: "すべて"))
        }
        return Filters(
            action: Paths.cases(),
            fields: [
                .line(
                    LineField(
                        FieldFrame("q", label: "件名・番号の一部"), value: query.text, kind: .search, width: .medium)),
                select("state", "状態", CaseState.allCases.map { ($0.rawValue, $0.label) }, query.state?.rawValue),
                select(
                    "provision", "根拠", choices.provisions.map { ($0.id.description, "\($0.article) \($0.title)") },
                    query.provision?.description),
                select(
                    "department", "所管課", choices.departments.map { ($0.id.description, $0.name.full) },
                    query.department?.description),
                select(
                    "year", "年度", choices.fiscalYears.map { (String($0.startYear), $0.name) },
                    query.fiscalYear.map { String($0.startYear) }),
            ],
            hidden: [HiddenField("sort", query.sorting.parameter)], clearHref: query.isNarrowed ? Paths.cases() : nil)
    }

    private static func headers(_ query: CaseListQuery) -> [SortHeader] {
        func header(_ label: String, _ key: CaseQuery.Sort, descending: Bool = false) -> SortHeader {
            SortHeader(label, key: key.rawValue, current: query.sorting, firstDescending: descending) {
                query.link(sorting: $0)
            }
        }
        return [
            header("番号", .number, descending: true), header("件名", .title), SortHeader("所管課"),
            SortHeader("付議項目"), header("状態", .state), header("更新", .change, descending: true),
        ]
    }
}

extension CaseListPage.Line {
    fileprivate init(_ row: CaseRow) {
        number = row.numberText ?? "―"
        name = row.title.isEmpty ? "(件名なし)" : row.title
        href = Paths.case(row.id)
        owner = row.owner.short
        chip = Chip(row.state)
        changed = row.changedAt.civilDate.japaneseShort
        let counts = [("諮問", row.consultations), ("報告", row.reports)].filter { $0.1 > 0 }
        matters = counts.isEmpty ? "―" : counts.map { "\($0.0)\($0.1)" }.joined(separator: "・")
    }
}
