import HTTP
import ShingiDomain
import ShingiServices

/// The provisions of a council and the forms of their case sheets.
enum ProvisionController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let provisions = try services.provisions.list(for: context.actor)
        return context.page(ProvisionListPage(provisions, uses: try services.provisions.useCounts(for: context.actor)))
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let provision = try services.provisions.find(id, for: context.actor)
        let versions = try services.provisions.versions(of: id, for: context.actor)
        let wanted = context.query["version"]
        let shown = versions.first { wanted == nil || wanted == "\($0.form.version)" }
        guard let shown else { throw ServiceError.notFound }
        return context.page(ProvisionPage(provision, versions, shown: shown))
    }
}
