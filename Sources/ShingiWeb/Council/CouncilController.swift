import HTTP
import ShingiDomain
import ShingiServices

/// The council's names and settings.
enum CouncilController {
    static func edit(_ context: RequestContext, _ services: Services) throws -> Response {
        let council = try services.councils.current(for: context.actor)
        let version = try services.councils.version(for: context.actor)
        return try show(CouncilForm(council, version: version), context, services)
    }

    static func update(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = CouncilForm(try context.form())
        guard let council = form.council(try context.actor.councilID) else {
            return try show(form, context, services, status: .unprocessableContent)
        }
        do {
            try services.councils.update(council, version: form.version, by: context.actor)
            return context.redirect(to: Paths.council(), notice: context.savedNotice)
        } catch let error as CouncilError {
            form.add(error)
            return try show(form, context, services, status: .unprocessableContent)
        } catch ServiceError.conflict(let current) {
            form.collide(with: try services.councils.current(for: context.actor), version: current)
            return try show(form, context, services, status: .conflict)
        }
    }

    private static func show(
        _ form: CouncilForm, _ context: RequestContext, _ services: Services, status: Status = .ok
    ) throws -> Response {
        context.page(CouncilPage(form, try services.councils.preview(for: context.actor)), status: status)
    }
}
