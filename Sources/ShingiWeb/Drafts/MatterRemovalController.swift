import HTTP
import ShingiDomain
import ShingiServices

/// Taking a matter out of a draft: asked on a page of its own, since its sheet goes with it.
enum MatterRemovalController {
    static func new(
        _ context: RequestContext, _ services: Services, _ id: CaseID, _ matter: MatterID
    ) throws -> Response {
        let detail = try services.drafts.editable(id, for: context.actor)
        guard let sheet = detail.sheet(matter) else { throw ServiceError.notFound }
        return context.page(MatterRemovalPage(sheet, of: detail.subject))
    }

    static func create(
        _ context: RequestContext, _ services: Services, _ id: CaseID, _ matter: MatterID
    ) throws -> Response {
        guard let version = try context.form()["version"].flatMap({ Int($0) }) else { throw WebError.unreadableForm }
        do {
            try services.drafts.removeMatter(matter, of: id, version: version, by: context.actor)
            return context.redirect(to: Paths.caseDraft(id), notice: "付議項目を削除しました。")
        } catch ServiceError.conflict {
            let detail = try services.drafts.editable(id, for: context.actor)
            guard let sheet = detail.sheet(matter) else { throw ServiceError.notFound }
            return context.page(MatterRemovalPage(sheet, of: detail.subject, hasChanged: true), status: .conflict)
        }
    }
}
