import HTTP
import ShingiDomain
import ShingiServices

/// The sets of provisions that ship with the program, to be taken over by a council.
enum ProvisionSetController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        try page(nil, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let sent = SentValues(try context.form())
        guard let set = context.site.provisionSets.first(where: { $0.key == sent["set"] }) else {
            throw WebError.unreadableForm
        }
        var form = ProvisionSetForm(set, sent)
        do {
            let adoption = try services.transaction {
                try services.provisions.adopt(set, citing: form.citations, by: context.actor)
            }
            let rest = adoption.present.isEmpty ? "" : "すでにある\(adoption.present.count)件は、そのままです。"
            return context.redirect(
                to: Paths.provisions(), notice: "「\(set.title)」から\(adoption.missing.count)件を加えました。\(rest)")
        } catch let refusal as SetRefusal {
            form.refuse(refusal)
            return try page(form, context, services, status: .unprocessableContent)
        } catch ProvisionError.alreadyThere {
            let present = try services.provisions.adoption(of: set, for: context.actor).present
            return try page(
                nil, context, services,
                refusal: Banner(
                    .warning, ProvisionError.alreadyThere.message,
                    detail: "「\(set.title)」:\(present.map(\.title).joined(separator: "、"))"),
                status: .unprocessableContent)
        }
    }

    /// - Parameter typed: the form that was refused; the others stand as they ship.
    private static func page(
        _ typed: ProvisionSetForm?, _ context: RequestContext, _ services: Services, refusal: Banner? = nil,
        status: Status = .ok
    ) throws -> Response {
        let sets = try context.site.provisionSets.map { set in
            (
                form: typed?.set.key == set.key ? typed ?? ProvisionSetForm(set) : ProvisionSetForm(set),
                adoption: try services.provisions.adoption(of: set, for: context.actor)
            )
        }
        return context.page(ProvisionSetsPage(sets, refusal: refusal), status: status)
    }
}
