import HTTP
import ShingiDomain
import ShingiServices

/// Publishing a draft as the next version of a form, after a look at what it changes.
enum ProvisionPublicationController {
    static func new(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let detail = try services.provisions.detail(id, for: context.actor)
        guard let page = ProvisionPublicationPage(detail) else {
            return context.redirect(to: Paths.provision(id), notice: ProvisionError.noDraft.message)
        }
        return context.page(page)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let version = try context.seenVersion()
        do {
            let number = try services.provisions.publish(id, version: version, by: context.actor)
            return context.redirect(
                to: Paths.provision(id), notice: "様式の第\(number)版を公開しました。これから起案する個票に使われます。")
        } catch ServiceError.conflict {
            let warning = Banner(.warning, "ほかの人が下書きを変更しました。", detail: "まだ公開していません。下の内容を確かめてから、もう一度公開してください。")
            return try again(warning, .conflict, context, services, id)
        } catch let error as ProvisionError {
            return try again(Banner(.error, error.message), .unprocessableContent, context, services, id)
        }
    }

    private static func again(
        _ banner: Banner, _ status: Status, _ context: RequestContext, _ services: Services, _ id: ProvisionID
    ) throws -> Response {
        let detail = try services.provisions.detail(id, for: context.actor)
        guard let page = ProvisionPublicationPage(detail, banner: banner) else {
            return context.redirect(to: Paths.provision(id), notice: ProvisionError.noDraft.message)
        }
        return context.page(page, status: status)
    }
}
