import ShingiDomain
import ShingiServices
import Templates

/// 次第: the agenda as it lies on the table.
struct AgendaSheetPage: Page {
    static let template = "documents/agenda"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .text("council", \.council), .text("title", \.title), .list("facts", \.facts),
        .list("sections", \.sections))

    /// 第十三期・第2回
    let meeting: String
    let trail: [BreadcrumbItem]
    let links: [LinkButton]
    let council: String
    let facts: [DefinitionList.Entry]
    let sections: [Part]

    var title: String { "\(meeting) 次第" }
    var area: Area? { .meetings }

    struct Part: TemplateModel {
        static let fields = TemplateFields<Self>(
            .integer("number", \.number), .text("heading", \.heading), .list("lines", \.lines))
        let number: Int
        let heading: String
        let lines: [Line]
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .integer("position", \.position), .text("name", \.name), .optionalText("department", \.department),
            .optionalText("papers", \.papers))
        let position: Int
        /// 諮問第462号 with the title
        let name: String
        let department: String?
        /// P22～P32, or 資料20
        let papers: String?

        init(_ line: AgendaLine) {
            position = line.item.position
            name = [line.subject?.number?.text, line.item.title].compactMap(\.self).joined(separator: " ")
            department = line.subject?.departmentText
            papers = line.materialText ?? line.pages?.description
        }
    }

    /// Nil while the agenda was not released to whoever asks.
    init?(_ detail: MeetingDetail, _ council: Council) {
        guard let agenda = detail.agenda else { return nil }
        let meeting = detail.meeting
        self.meeting = meeting.title
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
        links = [
            LinkButton("PDFで開く", href: Paths.meetingPDFAgenda(meeting.id)),
            LinkButton("Wordで保存する", href: Paths.meetingWordAgenda(meeting.id)),
        ]
        self.council = council.name
        facts = Array(MeetingPage.planEntries(meeting).filter { ["日時", "場所"].contains($0.term) })
        sections = AgendaKind.allCases.compactMap { kind -> (AgendaKind, [AgendaLine])? in
            let lines = agenda.filter { $0.item.kind == kind }
            return lines.isEmpty ? nil : (kind, lines)
        }.enumerated().map { index, part in
            Part(number: index + 1, heading: part.0.heading, lines: part.1.map(Line.init))
        }
    }
}
