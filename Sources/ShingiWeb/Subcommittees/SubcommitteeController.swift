import HTTP
import ShingiDomain
import ShingiServices

/// The subcommittees of the council.
enum SubcommitteeController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(SubcommitteeListPage(try services.subcommittees.list(for: context.actor)))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        newPage(SubcommitteeForm(from: context.now.civilDate), context)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = SubcommitteeForm(try context.form())
        do {
            if let entry = form.entry {
                let id = try services.subcommittees.create(entry, by: context.actor)
                return context.redirect(to: Paths.subcommittee(id), notice: "部会を登録しました。次に、所属する委員を登録してください。")
            }
        } catch let error as SubcommitteeError {
            form.refuse(error)
        }
        return newPage(form, context, status: .unprocessableContent)
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: SubcommitteeID) throws -> Response {
        let found = try services.subcommittees.find(id, for: context.actor)
        return context.page(SubcommitteePage(found.value, SubcommitteeForm(found)))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: SubcommitteeID) throws -> Response {
        var form = SubcommitteeForm(try context.form())
        let found = try services.subcommittees.find(id, for: context.actor)
        var status = Status.unprocessableContent
        do {
            if let entry = form.entry {
                try services.subcommittees.update(id, entry, version: form.version, by: context.actor)
                return context.redirect(to: Paths.subcommittee(id), notice: context.savedNotice)
            }
        } catch let error as SubcommitteeError {
            form.refuse(error)
        } catch ServiceError.conflict {
            form.collide(with: found)
            status = .conflict
        }
        return context.page(SubcommitteePage(found.value, form), status: status)
    }

    private static func newPage(
        _ form: SubcommitteeForm, _ context: RequestContext, status: Status = .ok
    ) -> Response {
        let page = RegisterFormPage(
            title: "部会の登録", action: Paths.subcommittees(), summary: ErrorSummary(form.errors), formFields: form.fields,
            submitLabel: "部会を登録する", cancelHref: Paths.subcommittees(),
            trail: [RegisterFormPage.members, SubcommitteePage.list])
        return context.page(page, status: status)
    }
}
