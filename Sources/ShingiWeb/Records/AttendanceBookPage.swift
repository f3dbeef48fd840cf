import ShingiDomain
import ShingiServices
import Templates

/// 出席簿: who was there; before the meeting, a sheet to be signed.
struct AttendanceBookPage: Page {
    static let template = "records/attendance_book"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .text("council", \.sheet.council), .text("title", \.title),
        .model("facts", \.facts), .strings("lines", \.sheet.sentences), .flag("isSigned", \.sheet.isSigned),
        .flag("isHeld", { !$0.sheet.isSigned && !$0.sheet.isCancelled }), .list("rows", \.sheet.members),
        .flag("hasRows", { !$0.sheet.isCancelled }), .text("markHeading", \.sheet.markHeading),
        .list("staff", \.sheet.staff),
        .flag("hasStaff", { !$0.sheet.staff.isEmpty }))

    let trail: [BreadcrumbItem]
    let links: [LinkButton]
    let sheet: AttendanceSheet
    let facts: DefinitionList

    var title: String { sheet.title }
    var area: Area? { .meetings }
    var fileName: String { "出席簿_\(sheet.meetingTitle)" }

    init(_ attendance: MeetingAttendance) {
        let meeting = attendance.meeting
        sheet = AttendanceSheet(attendance)
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
        links = [
            LinkButton("PDFで開く", href: Paths.meetingPDFAttendanceBook(meeting.id)),
            LinkButton("Wordで保存する", href: Paths.meetingWordAttendanceBook(meeting.id)),
            LinkButton(
                "\(meeting.fiscalYear.name)の出席簿を見る", href: Paths.attendanceBook(meeting.fiscalYear), style: .text),
        ]
        facts = DefinitionList(sheet.facts.map { DefinitionList.Entry($0.term, $0.text) })
    }
}
