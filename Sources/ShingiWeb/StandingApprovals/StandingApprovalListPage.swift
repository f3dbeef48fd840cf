import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// The register of standing approvals, as it is handed out too.
struct StandingApprovalListPage: Page {
    static let template = "standing-approvals/index"
    static let fields = TemplateFields<Self>(
        .optionalModel("newButton", \.newButton), .model("filters", \.filters), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination), .model("empty", \.empty))

    let newButton: LinkButton?
    let filters: Filters
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.standingApprovals.label }
    var area: Area? { .standingApprovals }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("provision", \.provision), .text("terms", \.terms),
            .text("basis", \.basis), .integer("examples", \.examples), .integer("matters", \.matters),
            .model("chip", \.chip))
        let name: String
        let href: String
        let provision: String
        let terms: String
        let basis: String
        let examples: Int
        let matters: Int
        let chip: Chip
    }

    init(
        _ slice: Slice<StandingApprovalRow>, _ provision: ProvisionID?, provisions: [Provision], mayManage: Bool
    ) {
        newButton =
            mayManage ? LinkButton("一括承認基準を登録する", href: Paths.newStandingApproval(), style: .filled) : nil
        filters = Filters(
            action: Paths.standingApprovals(),
            fields: [
                .select(
                    SelectField(
                        FieldFrame("provision", label: "根拠条項"),
                        choices: provisions.map {
                            Choice("\($0.id)", "\($0.article) \($0.title)", chosen: $0.id == provision)
                        }, prompt: "すべて"))
            ], clearHref: provision == nil ? nil : Paths.standingApprovals())
        rows = slice.rows.map { row in
            Line(
                name: row.approval.name, href: Paths.standingApproval(row.approval.id), provision: row.provision,
                terms: row.approval.terms, basis: row.approval.basis, examples: row.exampleCount,
                matters: row.matterCount, chip: row.approval.isActive ? Chip("使用中", .success) : Chip("使わない"))
        }
        func link(_ cursor: Cursor) -> String {
            var values = FormValues()
            if let provision { values.add("provision", "\(provision)") }
            values.add("from", cursor.text)
            return Paths.standingApprovals() + "?" + values.urlEncoded
        }
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map(link), next: slice.next.map(link))
        empty = EmptyState(
            "一括承認基準はまだありません。", detail: "審議会があらかじめ承認した類型を登録すると、それに当たる案件を報告事項にできます。")
    }
}
