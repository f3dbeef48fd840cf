import ShingiDomain
import ShingiServices
import Templates

/// One report with its list, as it is handed out.
struct ProcessingNoticeReportPage: Page {
    static let template = "processing-notices/report"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("facts", \.facts), .list("groups", \.groups),
        .optionalModel("placing", \.placing),
        .optionalModel("removal", \.removal), .optionalText("hint", \.hint))

    let title: String
    let facts: DefinitionList
    let groups: [Group]
    let placing: Placing?
    let removal: PostButton?
    /// Where no meeting could take it.
    let hint: String?
    let trail: [BreadcrumbItem]

    var area: Area? { .processingNotices }

    /// The notices of one department.
    struct Group: TemplateModel {
        static let fields = TemplateFields<Self>(.text("department", \.department), .list("rows", \.rows))
        let department: String
        var rows: [ProcessingNoticeListPage.Line]
    }

    struct Placing: TemplateModel {
        static let fields = TemplateFields<Self>(.text("action", \.action), .model("meeting", \.meeting))
        let action: String
        let meeting: SelectField
    }

    init(_ detail: ProcessingNoticeReportDetail, for actor: Actor) {
        let row = detail.row
        title = ProcessingNoticeReport.title(of: row.period)
        let kinds = ProcessingNotice.Kind.allCases.map { kind in
            "\(kind.label)\(detail.notices.count { $0.notice.kind == kind })件"
        }
        facts = DefinitionList([
            .init("期間", row.period.japanese), .init("件数", "\(row.noticeCount)件(\(kinds.joined(separator: "、")))"),
            .init(
                "報告する会議", row.meeting.map { "\($0.title)(\($0.date.japanese))" } ?? "次第に載っていません",
                href: actor.may(.readMeetings) ? row.meeting.map { Paths.meeting($0.id) } : nil),
        ])
        groups = Self.groups(of: detail)
        let mayMake = actor.may(.makeProcessingNoticeReports) && row.meeting == nil
        placing =
            mayMake && !detail.upcoming.isEmpty
            ? Placing(
                action: Paths.processingNoticeReportPlacement(row.id),
                meeting: SelectField(
                    FieldFrame("meeting", label: "報告する会議", required: true),
                    choices: detail.upcoming.map { Choice("\($0.id)", "\($0.title)(\($0.date.japanese))") })) : nil
        hint = mayMake && detail.upcoming.isEmpty ? "これから開く会議がありません。会議を登録すると、次第に載せられます。" : nil
        removal =
            mayMake ? PostButton("報告を取り消す", action: Paths.processingNoticeReportRemoval(row.id), style: .text) : nil
        trail = [BreadcrumbItem("業務届出の報告", href: Paths.processingNoticeReports())]
    }

    /// By department, as the report has them.
    static func groups(of detail: ProcessingNoticeReportDetail) -> [Group] {
        var groups: [Group] = []
        for notice in detail.notices {
            if groups.last?.department != notice.department {
                groups.append(Group(department: notice.department, rows: []))
            }
            groups[groups.count - 1].rows.append(ProcessingNoticeListPage.Line(notice, linksReports: false))
        }
        return groups
    }
}

extension Routes {
    static let processingNotices: [Route] = [
        .page(Paths.processingNotices, .having(.readProcessingNotices), ProcessingNoticeController.index),
        .act(Paths.processingNotices, .having(.enterProcessingNotices), ProcessingNoticeController.create),
        .page(Paths.newProcessingNotice, .having(.enterProcessingNotices), ProcessingNoticeController.new),
        .page(Paths.processingNotice, .having(.readProcessingNotices), ProcessingNoticeController.edit),
        .act(Paths.processingNotice, .having(.enterProcessingNotices), ProcessingNoticeController.update),
        .page(
            Paths.processingNoticeReports, .having(.readProcessingNoticeReports), ProcessingNoticeReportController.index
        ),
        .act(
            Paths.processingNoticeReports, .having(.makeProcessingNoticeReports),
            ProcessingNoticeReportController.create
        ),
        .page(
            Paths.processingNoticeReport, .having(.readProcessingNoticeReports), ProcessingNoticeReportController.show),
        .act(
            Paths.processingNoticeReportPlacement, .having(.makeProcessingNoticeReports),
            ProcessingNoticeReportController.place),
        .act(
            Paths.processingNoticeReportRemoval, .having(.makeProcessingNoticeReports),
            ProcessingNoticeReportController.dissolve),
    ]
}

extension PageTemplates {
    static let processingNoticePages: [any Page.Type] = [
        ProcessingNoticeListPage.self, ProcessingNoticeReportListPage.self, ProcessingNoticeReportPage.self,
    ]
}
