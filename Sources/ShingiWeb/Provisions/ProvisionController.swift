import HTTP
import ShingiDomain
import ShingiServices

/// The provisions of a council: list, order, in use or not, and the versions of their forms.
enum ProvisionController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(ProvisionListPage(try services.provisions.register(for: context.actor)))
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let detail = try services.provisions.detail(id, for: context.actor)
        let wanted = context.query["version"]
        let shown = detail.versions.first { wanted == nil || wanted == "\($0.form.version)" }
        guard shown != nil || (detail.versions.isEmpty && wanted == nil) else { throw ServiceError.notFound }
        return context.page(ProvisionPage(detail, shown: shown))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(NewProvisionPage(ProvisionHeadingForm()))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = ProvisionHeadingForm(SentValues(try context.form()))
        do {
            let id = try services.provisions.create(form.heading, by: context.actor)
            return context.redirect(
                to: Paths.provisionForm(id), notice: "根拠条項を作りました。様式の項目を加え、公開すると起案に使えるようになります。")
        } catch ProvisionError.unusable(let problems) {
            form.refuse(problems)
            return context.page(NewProvisionPage(form), status: .unprocessableContent)
        }
    }

    static func move(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        guard let place = try context.form()["to"].flatMap({ Int($0) }) else { throw WebError.unreadableForm }
        try services.provisions.move(id, to: place, by: context.actor)
        return context.redirect(to: "\(Paths.provisions())#provision-\(id)", notice: "並び順を変えました。")
    }

    static func retire(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        try setActive(false, context, services, id, notice: "この根拠条項を、新しい案件では選べないようにしました。")
    }

    static func reinstate(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        try setActive(true, context, services, id, notice: "この根拠条項を、新しい案件で選べるようにしました。")
    }

    private static func setActive(
        _ isActive: Bool, _ context: RequestContext, _ services: Services, _ id: ProvisionID, notice: String
    ) throws -> Response {
        let version = try context.seenVersion()
        try services.provisions.setActive(isActive, id, version: version, by: context.actor)
        return context.redirect(to: Paths.provision(id), notice: notice)
    }
}

extension RequestContext {
    /// The version that the page showed which sent this form.
    func seenVersion() throws -> Int {
        guard let version = try form()["version"].flatMap({ Int($0) }) else { throw WebError.unreadableForm }
        return version
    }
}
