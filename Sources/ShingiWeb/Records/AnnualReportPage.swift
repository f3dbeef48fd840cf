import ShingiDomain
import ShingiServices
import Templates

/// The annual report of a council for the house.
struct AnnualReportPage: Page {
    static let template = "records/annual_report"
    static let fields = TemplateFields<Self>(
        .list("links", \.links), .optionalModel("years", \.years), .model("report", \.report))

    let links: [LinkButton]
    let years: Tabs?
    let report: AnnualReportView

    var title: String { report.title }
    var area: Area? { .meetings }
    let trail = [BreadcrumbItem(Area.meetings.label, href: Area.meetings.href)]

    /// - Parameter isOpen: whether something of the year is public.
    init(_ report: AnnualReport, isOpen: Bool) {
        let year = report.year
        self.report = AnnualReportView(report)
        links =
            [
                LinkButton("PDFで開く", href: Paths.annualReportPDF(year)),
                LinkButton("Wordで保存する", href: Paths.annualReportWord(year)),
                LinkButton("\(year.name)の出席簿を見る", href: Paths.attendanceBook(year), style: .text),
            ]
            + (isOpen
                ? [
                    LinkButton(
                        "公開用の年次報告を見る", href: Paths.publicAnnualReport(report.council.id, year), style: .text),
                    LinkButton("公開用をWordで保存する", href: Paths.annualReportPublicWord(year), style: .text),
                ] : [])
        let all = report.house?.years ?? []
        years =
            all.count > 1
            ? Tabs("年度", all.map { .init($0.name, href: Paths.annualReport($0), current: $0 == year) }) : nil
    }
}

/// The annual report as everybody sees it.
struct PublicAnnualReportPage: Page {
    static let template = "public/annual_report"
    static let fields = TemplateFields<Self>(.optionalModel("file", \.file), .model("report", \.report))

    let trail: [BreadcrumbItem]
    let file: LinkButton?
    let report: AnnualReportView

    var title: String { report.title }

    /// - Parameter hasPDF: whether it can be had on paper.
    init(_ report: AnnualReport, hasPDF: Bool) {
        self.report = AnnualReportView(report)
        trail = [BreadcrumbItem("\(report.council.name)の会議と答申", href: Paths.publicHome(of: report.council.id))]
        file =
            hasPDF ? LinkButton("PDFで開く", href: Paths.publicPDFAnnualReport(report.council.id, report.year)) : nil
    }
}
