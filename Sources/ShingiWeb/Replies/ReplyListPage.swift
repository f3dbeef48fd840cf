import ShingiDomain
import ShingiServices
import Templates

/// The replies and the drafts of them.
struct ReplyListPage: Page {
    static let template = "replies/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .list("headers", \.headers), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination), .model("empty", \.empty))

    let filters: Filters
    let headers: [SortHeader]
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.replies.label }
    var area: Area? { .replies }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("number", \.number), .text("href", \.href), .text("date", \.date), .text("caseNumber", \.caseNumber),
            .text("title", \.title), .text("outcome", \.outcome), .text("meeting", \.meeting), .model("chip", \.chip))
        let number: String
        let href: String
        let date: String
        let caseNumber: String
        let title: String
        let outcome: String
        let meeting: String
        let chip: Chip

        init(_ row: ReplyRow) {
            number = row.number ?? "番号未定"
            href = Paths.reply(row.id)
            date = row.date?.japanese ?? "未定"
            caseNumber = row.caseNumber ?? "番号なし"
            title = row.number == nil && row.caseCount > 1 ? "\(row.title)ほか\(row.caseCount - 1)件" : row.title
            outcome = row.outcome ?? "答申前"
            meeting = row.meeting.title
            chip =
                row.number == nil
                ? Chip(row.isCorrection ? "訂正の下書き" : "下書き", .warning)
                : Chip(row.isCorrection ? "訂正の答申" : "答申済", .success)
        }
    }

    init(_ slice: Slice<ReplyRow>, _ query: ReplyListQuery, years: [FiscalYear]) {
        filters = Self.filters(query, years)
        headers = [
            SortHeader("答申番号", key: "number", current: query.sorting, firstDescending: true) {
                query.link(sorting: $0)
            },
            SortHeader("答申日", key: "date", current: query.sorting, firstDescending: true) { query.link(sorting: $0) },
            SortHeader("諮問"), SortHeader("結果"), SortHeader("会議"), SortHeader("状態"),
        ]
        rows = slice.rows.map(Line.init)
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う答申はありません。", detail: "言葉を短くするか、条件を消してください。")
            : EmptyState("答申はまだありません。", detail: "会議を閉じると、議決した諮問の答申の下書きがここに並びます。")
    }

    private static func filters(_ query: ReplyListQuery, _ years: [FiscalYear]) -> Filters {
        Filters(
            action: Paths.replies(),
            fields: [
                .line(
                    LineField(
                        FieldFrame("q", label: "件名・番号の一部"), value: query.text, kind: .search, width: .medium)),
                .select(
                    SelectField(
                        FieldFrame("state", label: "状態"),
                        choices: Choice.list([("draft", "下書き"), ("issued", "答申済")], chosen: query.state), prompt: "すべて")
                ),
                .select(
                    SelectField(
                        FieldFrame("year", label: "年度"),
                        choices: Choice.list(
                            years.map { ("\($0.startYear)", $0.name) }, chosen: query.year.map { "\($0.startYear)" }),
                        prompt: "すべて")),
            ],
            hidden: [HiddenField("sort", query.sorting.parameter)],
            clearHref: query.isNarrowed ? Paths.replies() : nil)
    }
}
