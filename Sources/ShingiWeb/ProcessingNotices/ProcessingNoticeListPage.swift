import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// The register of processing notices.
struct ProcessingNoticeListPage: Page {
    static let template = "processing-notices/index"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .model("filters", \.filters), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination), .model("empty", \.empty))

    let links: [LinkButton]
    let filters: Filters
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.processingNotices.label }
    var area: Area? { .processingNotices }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("kind", \.kind), .text("department", \.department),
            .text("day", \.day), .text("items", \.items), .text("change", \.change),
            .optionalText("reportHref", \.reportHref),
            .model("chip", \.chip))
        let name: String
        let href: String
        let kind: String
        let department: String
        let day: String
        let items: String
        let change: String
        let reportHref: String?
        let chip: Chip

        init(_ row: ProcessingNoticeRow, linksReports: Bool = true) {
            name = row.notice.name
            href = Paths.processingNotice(row.id)
            kind = row.notice.kind.label
            department = row.department
            day = row.notice.notifiedOn.japaneseShort
            items = row.notice.items
            change = row.notice.change
            reportHref = linksReports ? row.report.map { Paths.processingNoticeReport($0) } : nil
            chip = row.report == nil ? Chip("未報告", .warning) : Chip("報告に入っています", .success)
        }
    }

    init(
        _ slice: Slice<ProcessingNoticeRow>, _ query: ProcessingNoticeListQuery, departments: [Department],
        for actor: Actor
    ) {
        var links: [LinkButton] = []
        if actor.may(.enterProcessingNotices) {
            links.append(LinkButton("届出を登録する", href: Paths.newProcessingNotice(), style: .filled))
        }
        links.append(LinkButton("審議会への報告", href: Paths.processingNoticeReports()))
        self.links = links
        filters = Self.filters(query, departments)
        rows = slice.rows.map { Line($0, linksReports: actor.reach.wholeCouncil) }
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う届出はありません。", detail: "言葉を短くするか、条件を消してください。")
            : EmptyState("業務届出はまだありません。", detail: "個人情報を取り扱う業務を始める・変える・やめるときに登録します。")
    }

    private static func filters(_ query: ProcessingNoticeListQuery, _ departments: [Department]) -> Filters {
        var fields: [FormField] = [
            .line(
                LineField(FieldFrame("q", label: "業務名の一部"), value: query.text, kind: .search, width: .medium)),
            .select(
                SelectField(
                    FieldFrame("kind", label: "種類"),
                    choices: ProcessingNotice.Kind.allCases.map {
                        Choice($0.rawValue, $0.label, chosen: $0 == query.kind)
                    }, prompt: "すべて")),
            .check(CheckField(FieldFrame("unreported", label: "報告していないものだけ"), checked: query.isUnreported)),
        ]
        if !departments.isEmpty {
            fields.append(
                .select(
                    SelectField(
                        FieldFrame("department", label: "所管課"),
                        choices: departments.map {
                            Choice("\($0.id)", $0.name.full, chosen: $0.id == query.department)
                        }, prompt: "すべて")))
        }
        return Filters(
            action: Paths.processingNotices(), fields: fields,
            clearHref: query.isNarrowed ? Paths.processingNotices() : nil)
    }
}

/// The list's filter and place, as its address says them.
struct ProcessingNoticeListQuery {
    var text: String
    var kind: ProcessingNotice.Kind?
    var department: DepartmentID?
    var isUnreported: Bool
    var cursor: Cursor?

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        kind = query["kind"].flatMap(ProcessingNotice.Kind.init)
        department = query["department"].flatMap { DepartmentID(text: $0) }
        isUnreported = query["unreported"] != nil
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { !text.isEmpty || kind != nil || department != nil || isUnreported }

    var services: ProcessingNoticeQuery {
        ProcessingNoticeQuery(
            text: text, kind: kind, department: department, isUnreported: isUnreported, cursor: cursor)
    }

    func link(cursor: Cursor) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if let kind { values.add("kind", kind.rawValue) }
        if let department { values.add("department", "\(department)") }
        if isUnreported { values.add("unreported", "1") }
        values.add("from", cursor.text)
        return Paths.processingNotices() + "?" + values.urlEncoded
    }
}
