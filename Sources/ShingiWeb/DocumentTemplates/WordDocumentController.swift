import HTTP
import ShingiDomain
import ShingiServices

/// Documents as Word files, made the moment they are asked for.
enum WordDocumentController {
    static func agenda(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        AgendaWord(page: try PrintedDocumentController.agendaPage(context, services, id))
    }

    static func opinions(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        OpinionListWord(page: try MeetingOpinionController.sheetPage(context, services, id))
    }

    static func reply(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> any WordDocument {
        let detail = try services.replies.find(id, for: context.actor)
        guard let text = detail.text else { throw ServiceError.notFound }
        return ReplyWord(text: text, number: detail.number?.text, date: detail.date)
    }

    static func caseSheets(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> any WordDocument {
        CaseSheetsWord(
            detail: try services.cases.detail(id, for: context.actor),
            council: try services.councils.current(for: context.actor))
    }

    static func consultation(
        _ context: RequestContext, _ services: Services, _ id: CaseID
    ) throws -> any WordDocument {
        let detail = try services.cases.detail(id, for: context.actor)
        guard detail.subject.hasConsultation, detail.subject.acceptedOn != nil else { throw ServiceError.notFound }
        return ConsultationWord(detail: detail, council: try services.councils.current(for: context.actor))
    }
}
