import HTTP
import ShingiDomain
import ShingiServices

/// What the council was promised to hear about later (宿題).
enum FollowUpController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let actor = try context.actor
        let query = FollowUpListQuery(context.query)
        let rows = try services.followUps.list(query.services, for: actor)
        // A department sees its own alone and has nothing to choose from.
        let departments = actor.reach.wholeCouncil ? try services.departments.active(for: actor) : []
        return context.page(
            FollowUpListPage(
                rows, query, departments: departments, today: context.now.civilDate,
                mayEnter: actor.may(.resolveFollowUps)))
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: FollowUpID) throws -> Response {
        let detail = try services.followUps.find(id, for: context.actor)
        return try page(detail, FollowUpForm(detail), context)
    }

    static func settle(_ context: RequestContext, _ services: Services, _ id: FollowUpID) throws -> Response {
        let actor = try context.actor
        let detail = try services.followUps.find(id, for: actor)
        var form = try FollowUpForm(context.form(), detail)
        guard let settlement = form.settlement else { return try page(detail, form, context, .unprocessableContent) }
        do {
            try services.followUps.settle(id, settlement, version: form.version, by: actor)
            return context.redirect(to: Paths.followUp(id), notice: context.savedNotice)
        } catch let error as FollowUpError {
            form.refuse(error)
            return try page(detail, form, context, .unprocessableContent)
        } catch ServiceError.conflict(let current) {
            form.collide(version: current)
            return try page(detail, form, context, .conflict)
        }
    }

    private static func page(
        _ detail: FollowUpDetail, _ form: FollowUpForm, _ context: RequestContext, _ status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        return context.page(FollowUpPage(detail, form, actor: actor, today: context.now.civilDate), status: status)
    }
}
