import HTTP
import ShingiDomain
import ShingiServices

/// Throwing away a draft, which leaves the form in use as it is.
enum ProvisionDraftRemovalController {
    static func new(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let detail = try services.provisions.detail(id, for: context.actor)
        guard detail.draft != nil, detail.current != nil else {
            return context.redirect(to: Paths.provision(id), notice: "削除する下書きはありません。")
        }
        return context.page(ProvisionDraftRemovalPage(detail))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let version = try context.seenVersion()
        try services.provisions.discardDraft(id, version: version, by: context.actor)
        return context.redirect(to: Paths.provision(id), notice: "下書きを削除しました。")
    }
}
