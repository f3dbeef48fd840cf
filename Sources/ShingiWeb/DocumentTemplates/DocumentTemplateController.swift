import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// The Word templates of a council.
enum DocumentTemplateController {
    /// The file and the form around it.
    static let uploadLimit = DocumentTemplateFile.largestSize + 65_536

    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(DocumentTemplateListPage(try services.documentTemplates.current(for: context.actor)))
    }

    static func show(_ context: RequestContext, _ services: Services, _ kind: DocumentKind) throws -> Response {
        try page(kind, FieldErrors(), context, services)
    }

    static func store(_ context: RequestContext, _ services: Services, _ kind: DocumentKind) throws -> Response {
        var errors = FieldErrors()
        do {
            let sent = try context.form().file("file")
            let file = try DocumentTemplateFile(name: sent?.filename ?? "", bytes: sent?.bytes ?? [])
            let problems = try WordTemplate(file.bytes).problems(kind.document.fields)
            if problems.isEmpty {
                try services.documentTemplates.store(file, as: kind, by: context.actor)
                return context.redirect(to: Paths.documentTemplate(kind), notice: "\(kind.label)の様式を替えました。")
            }
            errors.add(problems.map(\.message).joined(), to: "file")
        } catch let error as DocumentTemplateError {
            errors.add(error.message, to: "file")
        } catch let error as WordTemplateError {
            errors.add(error.message, to: "file")
        }
        return try page(kind, errors, context, services, status: .unprocessableContent)
    }

    static func version(
        _ context: RequestContext, _ services: Services, _ kind: DocumentKind, _ version: Int64
    ) throws -> Response {
        let file = try services.documentTemplates.file(kind, version: Int(version), for: context.actor)
        return .word(file.bytes, name: file.name)
    }

    static func standard(_ context: RequestContext, _ services: Services, _ kind: DocumentKind) throws -> Response {
        .word(context.site.documents[kind], name: "\(kind.label)_標準の様式.docx")
    }

    static func returnToStandard(
        _ context: RequestContext, _ services: Services, _ kind: DocumentKind
    ) throws -> Response {
        try services.documentTemplates.returnToStandard(kind, by: context.actor)
        return context.redirect(to: Paths.documentTemplate(kind), notice: "\(kind.label)の様式を標準のものに戻しました。")
    }

    private static func page(
        _ kind: DocumentKind, _ errors: FieldErrors, _ context: RequestContext, _ services: Services,
        status: Status = .ok
    ) throws -> Response {
        let history = try services.documentTemplates.history(of: kind, for: context.actor)
        return context.page(DocumentTemplatePage(kind, history, errors), status: status)
    }
}
