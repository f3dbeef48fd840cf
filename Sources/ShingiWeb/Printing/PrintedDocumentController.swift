import HTTP
import ShingiDomain
import ShingiServices

/// The pages that are made for paper, as pages and for the printer.
enum PrintedDocumentController {
    static func caseSheets(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        context.page(CaseSheetsPage(try services.cases.detail(id, for: context.actor)))
    }

    static func caseSheetsPDF(
        _ context: RequestContext, _ services: Services, _ id: CaseID
    ) throws -> PrintedDocument {
        let subject = try services.cases.find(id, for: context.actor)
        return PrintedDocument("総括表・個票_\(subject.name)", try caseSheets(context, services, id))
    }

    static func consultation(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let detail = try services.cases.detail(id, for: context.actor)
        guard let page = ConsultationPage(detail, try services.councils.current(for: context.actor)) else {
            throw ServiceError.notFound
        }
        return context.page(page)
    }

    static func consultationPDF(
        _ context: RequestContext, _ services: Services, _ id: CaseID
    ) throws -> PrintedDocument {
        let subject = try services.cases.find(id, for: context.actor)
        return PrintedDocument("諮問書_\(subject.name)", try consultation(context, services, id))
    }

    static func agenda(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        context.page(try agendaPage(context, services, id))
    }

    static func agendaPage(
        _ context: RequestContext, _ services: Services, _ id: MeetingID
    ) throws -> AgendaSheetPage {
        let detail = try services.meetings.detail(id, for: context.actor)
        guard let page = AgendaSheetPage(detail, try services.councils.current(for: context.actor)) else {
            throw ServiceError.notFound
        }
        return page
    }

    static func agendaPDF(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let meeting = try services.meetings.find(id, for: context.actor)
        return PrintedDocument("次第_\(meeting.title)", try agenda(context, services, id))
    }

    static func opinionsPDF(
        _ context: RequestContext, _ services: Services, _ id: MeetingID
    ) throws -> PrintedDocument {
        let meeting = try services.meetings.find(id, for: context.actor)
        let name = MeetingOpinionsPage.title(advisersOnly: context.query["source"] == OpinionSource.adviser.rawValue)
        return PrintedDocument(
            "\(name)_\(meeting.title)", try MeetingOpinionController.sheet(context, services, id))
    }

    static func replyPDF(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> PrintedDocument {
        let detail = try services.replies.find(id, for: context.actor)
        guard let text = detail.text else { throw ServiceError.notFound }
        return PrintedDocument(
            "答申書_\(detail.number?.text ?? "下書き_\(text.title)")", try ReplyController.show(context, services, id))
    }

    static func tools(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(DocumentToolsPage(context.site.tools))
    }
}
