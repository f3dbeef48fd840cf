import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// Documents as Word files, made the moment they are asked for.
enum WordDocumentController {
    static func reply(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        let detail = try services.replies.find(id, for: context.actor)
        guard let text = detail.text else { throw ServiceError.notFound }
        return try answer(
            .reply, WordValues.reply(text, number: detail.number?.text, date: detail.date),
            about: detail.number?.text ?? "下書き_\(text.title)", context, services)
    }

    static func caseSheets(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let detail = try services.cases.detail(id, for: context.actor)
        let council = try services.councils.current(for: context.actor)
        return try answer(
            .caseSheets, WordValues.caseSheets(detail, council), about: detail.subject.name, context, services)
    }

    static func consultation(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let detail = try services.cases.detail(id, for: context.actor)
        guard detail.subject.hasConsultation, detail.subject.acceptedOn != nil else { throw ServiceError.notFound }
        let council = try services.councils.current(for: context.actor)
        return try answer(
            .consultation, WordValues.consultation(detail, council), about: detail.subject.name, context, services)
    }

    private static func answer(
        _ kind: DocumentKind, _ values: [String: WordValue], about subject: String, _ context: RequestContext,
        _ services: Services
    ) throws -> Response {
        let own = try services.documentTemplates.inUse(kind, for: context.actor)
        let template = try WordTemplate(own ?? context.site.documents[kind])
        return .word(try template.filled(values), name: "\(kind.label)_\(subject).docx")
    }
}

extension Response {
    /// A Word file to be saved; made for one reader, so that nobody keeps it for another.
    static func word(_ bytes: [UInt8], name: String) -> Response {
        Response(
            .ok,
            fields: [
                "Content-Type": MaterialKind.word.mediaType,
                "Content-Disposition": ContentDisposition(.attachment, fileName: name).text,
                "Cache-Control": "private, no-store",
            ], body: .bytes(bytes))
    }
}
