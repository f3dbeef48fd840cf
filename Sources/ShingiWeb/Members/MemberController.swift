import HTTP
import ShingiDomain
import ShingiServices

/// The members of the council.
enum MemberController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = MemberListQuery(context.query)
        let actor = try context.actor
        return context.page(
            MemberListPage(
                try services.members.list(query.services, for: actor), query,
                terms: try services.terms.all(for: actor), today: try services.terms.today(for: actor),
                municipality: try services.councils.current(for: actor).municipality))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        let term = try services.terms.today(for: context.actor)?.term
        return try newPage(MemberForm(), AppointmentForm(term, from: context.now.civilDate), context, services)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let sent = try context.form()
        var form = MemberForm(sent)
        let seat = AppointmentForm(sent)
        let entry = seat.entry(&form.errors)
        do {
            if let entry {
                let id = try services.members.create(form.entry, entry, by: context.actor)
                return context.redirect(to: Paths.member(id), notice: "委員を登録しました。")
            }
        } catch let refusal as any Refusal {
            form.refuse(refusal)
        }
        return try newPage(form, seat, context, services, status: .unprocessableContent)
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: MemberID) throws -> Response {
        let stored = try services.members.find(id, for: context.actor)
        return try page(stored.value, MemberForm(stored), context, services)
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: MemberID) throws -> Response {
        var form = MemberForm(try context.form())
        let stored = try services.members.find(id, for: context.actor)
        do {
            try services.members.update(id, form.entry, version: form.version, by: context.actor)
            return context.redirect(to: Paths.member(id), notice: context.savedNotice)
        } catch let error as MemberError {
            form.refuse(error)
            return try page(stored.value, form, context, services, status: .unprocessableContent)
        } catch ServiceError.conflict {
            form.collide(with: stored)
            return try page(stored.value, form, context, services, status: .conflict)
        }
    }

    private static func page(
        _ record: MemberRecord, _ form: MemberForm, _ context: RequestContext, _ services: Services,
        status: Status = .ok
    ) throws -> Response {
        let municipality = try services.councils.current(for: context.actor).municipality
        return context.page(
            MemberPage(record, form, municipality: municipality, on: context.now.civilDate), status: status)
    }

    private static func newPage(
        _ form: MemberForm, _ seat: AppointmentForm, _ context: RequestContext, _ services: Services,
        status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        let fields = seat.fields(
            try services.terms.all(for: actor), municipality: try services.councils.current(for: actor).municipality,
            form.errors)
        let page = RegisterFormPage(
            title: "委員の登録", action: Paths.members(), summary: ErrorSummary(form.errors),
            formFields: form.fields + fields,
            submitLabel: "委員を登録する", cancelHref: Paths.members(), trail: [RegisterFormPage.members])
        return context.page(page, status: status)
    }
}
