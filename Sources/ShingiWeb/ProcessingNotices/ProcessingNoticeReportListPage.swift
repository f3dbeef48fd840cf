import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// The reports of processing notices, and the form that makes one.
struct ProcessingNoticeReportListPage: Page {
    static let template = "processing-notices/reports"
    static let fields = TemplateFields<Self>(
        .optionalModel("summary", \.summary), .optionalModel("making", \.making), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination), .model("empty", \.empty))

    let summary: ErrorSummary?
    let making: Making?
    let rows: [Line]
    let pagination: Pagination
    let trail: [BreadcrumbItem]

    var title: String { "業務届出の報告" }
    var area: Area? { .processingNotices }
    var hasErrors: Bool { summary != nil }
    var empty: EmptyState { EmptyState("業務届出の報告はまだありません。") }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("period", \.period), .text("href", \.href), .integer("count", \.count), .text("meeting", \.meeting),
            .text("made", \.made))
        let period: String
        let href: String
        let count: Int
        let meeting: String
        let made: String

        init(_ row: ProcessingNoticeReportRow) {
            period = row.period.japanese
            href = Paths.processingNoticeReport(row.id)
            count = row.noticeCount
            meeting = row.meeting?.title ?? "次第に未掲載"
            made = "\(row.madeAt.civilDate.japaneseShort) \(row.madeBy)"
        }
    }

    struct Making: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("action", \.action), .optionalText("note", \.note), .list("fields", \.formFields))
        let action: String
        let note: String?
        let formFields: [FormField]
    }

    init(_ slice: Slice<ProcessingNoticeReportRow>, _ form: PeriodForm?, for actor: Actor) {
        summary = form.flatMap { ErrorSummary($0.errors) }
        making = form.map { form in
            Making(
                action: Paths.processingNoticeReports(),
                note: form.count.map { "まだ報告していない届出が\($0)件あります。" },
                formFields: [form.first.field("始まりの日", form.errors), form.last.field("終わりの日", form.errors)])
        }
        rows = slice.rows.map(Line.init)
        func link(_ cursor: Cursor) -> String {
            Paths.processingNoticeReports() + "?" + FormValues(["from": cursor.text]).urlEncoded
        }
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map(link), next: slice.next.map(link))
        trail =
            actor.may(.readProcessingNotices)
            ? [BreadcrumbItem(Area.processingNotices.label, href: Area.processingNotices.href)] : []
    }
}
