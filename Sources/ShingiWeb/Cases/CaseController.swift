import HTTP
import ShingiDomain
import ShingiServices

/// Cases to be found and read.
enum CaseController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = CaseListQuery(context.query)
        let actor = try context.actor
        let page = CaseListPage(
            try services.cases.list(query.services, for: actor), query,
            choices: CaseListPage.Choices(
                provisions: try services.provisions.list(for: actor),
                departments: try services.departments.active(for: actor),
                fiscalYears: try services.cases.fiscalYears(for: actor)),
            mayDraft: actor.may(.draftCases))
        return context.page(page)
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        try page(of: id, context, services)
    }

    static func changes(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let since = context.query["since"] == "submission" ? CaseChanges.Comparison.withPreviousSubmission : nil
        let found = try services.cases.changes(id, since: since, for: context.actor)
        return context.page(CaseChangesPage(found))
    }

    static func errata(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let found = try services.errata.list(of: id, for: context.actor)
        return context.page(CaseErrataPage(found.subject, found.readings, for: try context.actor))
    }

    static func history(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let cursor = context.query["from"].flatMap(Cursor.init(text:))
        return context.page(CaseHistoryPage(try services.caseHistories.list(of: id, from: cursor, for: context.actor)))
    }

    /// The page of a case, after a refused act with the sentence that says why.
    static func page(
        of id: CaseID, _ context: RequestContext, _ services: Services, refusal: Banner? = nil,
        upload: MaterialForm = MaterialForm(), comment: CommentForm = CommentForm(), status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        let detail = try services.cases.detail(id, for: actor)
        let acts = CaseActs(
            detail.subject, by: actor,
            nextNumber: detail.subject.state == .submitted && actor.may(.acceptCases)
                ? try services.consultations.nextNumber(for: detail.subject, by: actor) : nil)
        return context.page(CasePage(detail, acts, refusal: refusal, upload: upload, comment: comment), status: status)
    }
}
