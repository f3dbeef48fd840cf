import ShingiDomain
import ShingiServices
import Templates

/// 出席簿 of a fiscal year: members and meetings, and what each member's attendance comes to.
struct AttendanceTablePage: Page {
    static let template = "records/attendance_table"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .optionalModel("years", \.years), .text("council", \.sheet.council),
        .text("title", \.sheet.title), .flag("hasMeetings", { !$0.sheet.meetings.isEmpty }), .model("empty", \.empty),
        .list("meetings", \.sheet.meetings), .list("parts", \.sheet.parts), .list("totals", \.sheet.totals),
        .text("legend", \.sheet.legend), .flag("hasWritten", \.sheet.hasWritten))

    let trail = [BreadcrumbItem(Area.meetings.label, href: Area.meetings.href)]
    let links: [LinkButton]
    let years: Tabs?
    let sheet: AttendanceTableSheet
    let empty: EmptyState

    var title: String { sheet.title }
    var area: Area? { .meetings }

    init(_ attendance: YearAttendance) {
        let year = attendance.year
        sheet = AttendanceTableSheet(attendance)
        links = [
            LinkButton("PDFで開く", href: Paths.attendanceBookPDF(year)),
            LinkButton("Wordで保存する", href: Paths.attendanceBookWord(year)),
            LinkButton("\(year.name)の年次報告を見る", href: Paths.annualReport(year), style: .text),
        ]
        years =
            attendance.years.count > 1
            ? Tabs("年度", attendance.years.map { .init($0.name, href: Paths.attendanceBook($0), current: $0 == year) })
            : nil
        empty = EmptyState("\(year.name)に終わった会議はまだありません。", detail: "会議を閉じると、ここに出席の集計が載ります。")
    }
}
