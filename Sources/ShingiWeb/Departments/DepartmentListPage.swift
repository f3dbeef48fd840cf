import ShingiDomain
import ShingiServices
import Templates

/// The register of departments.
struct DepartmentListPage: Page {
    static let template = "departments/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .model("newButton", \.newButton), .list("headers", \.headers),
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination),
        .model("empty", \.empty))

    let filters: Filters
    let headers: [SortHeader]
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.departments.label }
    var area: Area? { .departments }
    var newButton: LinkButton { LinkButton("所管課を登録する", href: Paths.newDepartment(), style: .filled) }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .integer("cases", \.cases), .model("chip", \.chip))
        let name: String
        let href: String
        let cases: Int
        let chip: Chip
    }

    init(_ slice: Slice<DepartmentRow>, _ query: DepartmentListQuery) {
        filters = Filters(
            action: Paths.departments(),
            fields: [
                .line(LineField(FieldFrame("q", label: "名前の一部"), value: query.text, kind: .search, width: .medium))
            ],
            hidden: [HiddenField("sort", query.sorting.parameter)],
            clearHref: query.text.isEmpty ? nil : Paths.departments())
        headers = [
            SortHeader("所管課", key: "name", current: query.sorting) { query.link(sorting: $0) },
            SortHeader("案件", number: true), SortHeader("状態"),
        ]
        rows = slice.rows.map {
            Line(
                name: $0.department.name.full, href: Paths.department($0.department.id), cases: $0.caseCount,
                chip: $0.isActive ? Chip("使用中", .success) : Chip("使わない"))
        }
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.text.isEmpty
            ? EmptyState("所管課がまだありません。", detail: "案件を起案する部署を登録してください。", act: nil)
            : EmptyState("「\(query.text)」に合う所管課はありません。", detail: "言葉を短くするか、条件を消してください。")
    }
}
