import ShingiDomain
import ShingiServices
import Templates

/// 諮問書: the letter by which the council is asked.
struct ConsultationPage: Page {
    static let template = "documents/consultation"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .text("number", \.number), .text("date", \.date), .text("council", \.council),
        .text("addressee", \.addressee), .text("title", \.title), .text("caseTitle", \.caseTitle),
        .text("outline", \.outline), .list("matters", \.matters), .strings("departments", \.departments))

    let title: String
    let trail: [BreadcrumbItem]
    let links: [LinkButton]
    let number: String
    let date: String
    let council: String
    /// Who asks, and who will be answered.
    let addressee: String
    let caseTitle: String
    let outline: String
    let matters: [Line]
    let departments: [String]

    var area: Area? { .cases }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("sheet", \.sheet), .text("item", \.item), .text("law", \.law), .text("remark", \.remark))
        let sheet: String
        let item: String
        let law: String
        let remark: String
    }

    /// Nil for a case that asks nothing, or has not been accepted.
    init?(_ detail: CaseDetail, _ council: Council) {
        let subject = detail.subject
        guard subject.hasConsultation, let accepted = subject.acceptedOn else { return nil }
        title = "「\(subject.title)」について(諮問)"
        trail = Self.trail(subject)
        links = [
            LinkButton("PDFで開く", href: Paths.casePDFConsultation(subject.id)),
            LinkButton("Wordで保存する", href: Paths.caseWordConsultation(subject.id)),
        ]
        number = subject.number?.text ?? ""
        date = accepted.japaneseWithoutWeekday
        self.council = council.name
        addressee = council.addressee
        caseTitle = subject.title
        outline = subject.outline
        matters = SummarySheet(of: subject, forms: detail.forms).consultations.map { row in
            let position = subject.matters.first { $0.id == row.matter }?.position
            return Line(sheet: position.map { "\($0)" } ?? "", item: row.item, law: row.law, remark: row.remark)
        }
        departments = detail.departments.map(\.name.full)
    }

    static func trail(_ subject: Case) -> [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
    }
}
