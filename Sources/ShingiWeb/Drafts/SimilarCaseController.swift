import HTTP
import ShingiDomain
import ShingiServices

/// Earlier cases that are like a draft.
enum SimilarCaseController {
    static func index(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let found = try services.similarCases.list(for: id, for: context.actor)
        let subject = try services.cases.find(id, for: context.actor)
        return context.page(SimilarCasesPage(subject, SimilarCasesView(found, for: subject, isInDraft: false)))
    }

    /// The same for what is typed and not saved yet; it stores nothing.
    static func search(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let found = try services.similarCases.list(
            for: id, title: form["title"] ?? "", text: form["text"] ?? "", most: SimilarCaseService.mostBeside,
            for: context.actor)
        let subject = try services.cases.find(id, for: context.actor)
        return context.page(SimilarCasesPage(subject, SimilarCasesView(found, for: subject, isInDraft: true)))
    }
}
