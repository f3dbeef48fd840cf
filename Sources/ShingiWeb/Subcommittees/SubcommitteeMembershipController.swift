import HTTP
import ShingiDomain
import ShingiServices

/// Who comes to a subcommittee, and who leaves it.
enum SubcommitteeMembershipController {
    static func new(_ context: RequestContext, _ services: Services, _ id: SubcommitteeID) throws -> Response {
        let subcommittee = try services.subcommittees.find(id, for: context.actor).value.subcommittee
        let first = max(context.now.civilDate, subcommittee.period.first)
        return try newPage(SubcommitteeMembershipForm(from: first), subcommittee, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: SubcommitteeID) throws -> Response {
        let subcommittee = try services.subcommittees.find(id, for: context.actor).value.subcommittee
        var form = SubcommitteeMembershipForm(try context.form())
        do {
            if let entry = form.entry {
                try services.subcommittees.join(id, entry, by: context.actor)
                return context.redirect(to: Paths.subcommittee(id), notice: "部会の委員を加えました。")
            }
        } catch let error as SubcommitteeError {
            form.refuse(error)
        }
        return try newPage(form, subcommittee, context, services, status: .unprocessableContent)
    }

    static func end(
        _ context: RequestContext, _ services: Services, _ id: SubcommitteeMembershipID
    ) throws -> Response {
        try endPage(id, DateInput("last", showing: context.now.civilDate), FieldErrors(), context, services)
    }

    static func createEnd(
        _ context: RequestContext, _ services: Services, _ id: SubcommitteeMembershipID
    ) throws -> Response {
        let last = DateInput("last", in: try context.form())
        var errors = FieldErrors()
        do {
            if let day = last.read(&errors) {
                let subcommittee = try services.subcommittees.end(id, on: day, by: context.actor)
                return context.redirect(to: Paths.subcommittee(subcommittee), notice: "所属の終わりを記録しました。")
            }
        } catch let error as SubcommitteeError {
            errors.add(error.message, to: "last")
        }
        return try endPage(id, last, errors, context, services, status: .unprocessableContent)
    }

    private static func newPage(
        _ form: SubcommitteeMembershipForm, _ subcommittee: Subcommittee, _ context: RequestContext,
        _ services: Services, status: Status = .ok
    ) throws -> Response {
        let members = try services.subcommittees.candidates(of: subcommittee, for: context.actor)
        let page = RegisterFormPage(
            title: "\(subcommittee.name)の委員を加える", action: Paths.subcommitteeMemberships(subcommittee.id),
            summary: ErrorSummary(form.errors), formFields: form.fields(members, subcommittee), submitLabel: "委員を加える",
            cancelHref: Paths.subcommittee(subcommittee.id), trail: subcommittee.trail)
        return context.page(page, status: status)
    }

    private static func endPage(
        _ id: SubcommitteeMembershipID, _ last: DateInput, _ errors: FieldErrors, _ context: RequestContext,
        _ services: Services, status: Status = .ok
    ) throws -> Response {
        let (subcommittee, membership) = try services.subcommittees.membership(id, for: context.actor)
        let name = try services.members.all(for: context.actor).first { $0.id == membership.member }?.name ?? ""
        let page = RegisterFormPage(
            title: "\(name)さんの所属を終える", action: Paths.subcommitteeMembershipEnd(id),
            facts: DefinitionList([
                DefinitionList.Entry("部会", subcommittee.name),
                DefinitionList.Entry("所属の期間", membership.period.japanese),
            ]),
            summary: ErrorSummary(errors),
            formFields: [last.field("所属の末日", help: "この日まで部会の委員とし、次の日から定足数に数えません。", errors)],
            submitLabel: "所属の終わりを記録する", cancelHref: Paths.subcommittee(subcommittee.id), trail: subcommittee.trail)
        return context.page(page, status: status)
    }
}

extension Subcommittee {
    /// From the list of members to this one.
    fileprivate var trail: [BreadcrumbItem] {
        [RegisterFormPage.members, SubcommitteePage.list, BreadcrumbItem(name, href: Paths.subcommittee(id))]
    }
}
