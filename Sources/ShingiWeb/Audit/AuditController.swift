import HTTP
import ShingiDomain
import ShingiServices

/// The record of changes.
enum AuditController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = AuditListQuery(context.query)
        let actor = try context.actor
        let page = AuditPage(
            try services.audit.list(query.services, for: actor), query, people: try services.audit.people(for: actor),
            seenBy: actor)
        return context.page(page, status: query.errors.isEmpty ? .ok : .unprocessableContent)
    }
}
