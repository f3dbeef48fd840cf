import HTTP
import ShingiDomain
import ShingiServices

/// 年次報告, for the house.
enum AnnualReportController {
    static func show(_ context: RequestContext, _ services: Services, _ year: FiscalYear) throws -> Response {
        let actor = try context.actor
        let report = try services.annualReports.report(of: year, for: actor)
        let isOpen = try services.publicSite.fiscalYears(of: actor.councilID).contains(year)
        return context.page(AnnualReportPage(report, isOpen: isOpen))
    }

    static func pdf(_ context: RequestContext, _ services: Services, _ year: FiscalYear) throws -> PrintedDocument {
        PrintedDocument("年次報告_\(year.name)", try show(context, services, year))
    }

    static func word(_ context: RequestContext, _ services: Services, _ year: FiscalYear) throws -> any WordDocument {
        let report = try services.annualReports.report(of: year, for: context.actor)
        return AnnualReportWord(report: AnnualReportView(report), about: year.name)
    }

    /// What everybody may see, for whoever publishes it elsewhere.
    static func publicWord(
        _ context: RequestContext, _ services: Services, _ year: FiscalYear
    ) throws -> any WordDocument {
        let report = try services.publicSite.annualReport(of: context.actor.councilID, in: year)
        return AnnualReportWord(report: AnnualReportView(report), about: "\(year.name)_公開用")
    }
}

/// The same for everybody, with nothing but what is public.
enum PublicAnnualReportController {
    static func show(
        _ context: RequestContext, _ services: Services, _ council: CouncilID, _ year: FiscalYear
    ) throws -> Response {
        let report = try services.publicSite.annualReport(of: council, in: year)
        let page = PublicAnnualReportPage(report, hasPDF: context.site.tools.has(.printer))
        return context.publicPage(page, council: report.council.name)
    }

    /// The page on paper; made once for all its readers.
    static func pdf(
        _ context: RequestContext, _ store: Store, _ council: CouncilID, _ year: FiscalYear
    ) throws -> Response {
        guard context.site.tools.has(.printer) else { throw ServiceError.notFound }
        let report = try store.read { try $0.publicSite.annualReport(of: council, in: year) }
        let page = PublicAnnualReportPage(report, hasPDF: true)
        let document = PrintedDocument(
            "年次報告_\(year.name)", page: context.publicDrawing(of: page, council: report.council.name).bytes)
        return context.publicPDF(
            try context.site.publicFiles.file(of: document.page) { try context.printed(document) }, name: document.name)
    }
}
