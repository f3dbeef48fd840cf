import HTTP
import ShingiDomain
import ShingiServices

/// The sets of provisions that ship with the program, to be taken over by a council.
enum ProvisionSetController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        try page(context, services)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let key = try context.form()["set"]
        guard let set = context.site.provisionSets.first(where: { $0.key == key }) else {
            throw WebError.unreadableForm
        }
        do {
            let adoption = try services.provisions.adopt(set, by: context.actor)
            let rest = adoption.present.isEmpty ? "" : "すでにある\(adoption.present.count)件は、そのままです。"
            return context.redirect(
                to: Paths.provisions(), notice: "「\(set.title)」から\(adoption.missing.count)件を加えました。\(rest)")
        } catch ProvisionError.alreadyThere {
            let present = try services.provisions.adoption(of: set, for: context.actor).present
            return try page(
                context, services,
                refusal: Banner(
                    .warning, ProvisionError.alreadyThere.message,
                    detail: "「\(set.title)」:\(present.map(\.title).joined(separator: "、"))"),
                status: .unprocessableContent)
        }
    }

    private static func page(
        _ context: RequestContext, _ services: Services, refusal: Banner? = nil, status: Status = .ok
    ) throws -> Response {
        let sets = try context.site.provisionSets.map {
            (set: $0, adoption: try services.provisions.adoption(of: $0, for: context.actor))
        }
        return context.page(ProvisionSetsPage(sets, refusal: refusal), status: status)
    }
}
