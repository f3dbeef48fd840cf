import ShingiDomain
import ShingiServices
import Templates

/// 総括表 and 個票 of a case and nothing else, as they are handed out.
struct CaseSheetsPage: Page {
    static let template = "documents/case_sheets"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .list("links", \.links), .model("summary", \.summary), .list("sheets", \.sheets))

    let title: String
    let trail: [BreadcrumbItem]
    let links: [LinkButton]
    let summary: CaseSummaryView
    let sheets: [CaseSheetView]

    var area: Area? { .cases }

    init(_ detail: CaseDetail) {
        let subject = detail.subject
        title = "総括表・個票"
        trail = ConsultationPage.trail(subject)
        links = [
            LinkButton("PDFで開く", href: Paths.casePDFSheets(subject.id)),
            LinkButton("Wordで保存する", href: Paths.caseWordSheets(subject.id)),
        ]
        summary = CaseSummaryView(detail, maySettle: false)
        sheets = subject.matters.map { CaseSheetView($0, detail, maySettle: false) }
    }
}
