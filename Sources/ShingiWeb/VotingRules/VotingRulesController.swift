import HTTP
import ShingiDomain
import ShingiServices

/// The rules a council decides by, from a day on.
enum VotingRulesController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        try list(context, services)
    }

    /// Begins with the newest rules: mostly one of them changes.
    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        let book = try services.votingRules.book(for: context.actor)
        let form = VotingRulesForm(book.editions.last?.rules ?? VotingRules())
        return context.page(
            VotingRulesFormPage(form, lastDecision: try services.votingRules.lastDecision(for: context.actor)))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = VotingRulesForm(try context.form())
        if let (rules, day) = form.read() {
            do {
                try services.votingRules.add(rules, from: day, by: context.actor)
                return context.redirect(to: Paths.votingRules(), notice: "\(day.japanese)から適用する規則を登録しました。")
            } catch let error as RuleBookError {
                form.refuse(error)
            }
        }
        let last = try services.votingRules.lastDecision(for: context.actor)
        return context.page(VotingRulesFormPage(form, lastDecision: last), status: .unprocessableContent)
    }

    static func remove(_ context: RequestContext, _ services: Services, _ day: CivilDate) throws -> Response {
        do {
            try services.votingRules.remove(from: day, by: context.actor)
            return context.redirect(to: Paths.votingRules(), notice: "\(day.japanese)からの規則を取り消しました。")
        } catch RuleBookError.noSuchEdition {
            throw ServiceError.notFound
        } catch let error as RuleBookError {
            return try list(context, services, refusal: error.message, status: .unprocessableContent)
        }
    }

    private static func list(
        _ context: RequestContext, _ services: Services, refusal: String? = nil, status: Status = .ok
    ) throws -> Response {
        let page = VotingRulesPage(
            try services.votingRules.book(for: context.actor),
            lastDecision: try services.votingRules.lastDecision(for: context.actor), on: context.now.civilDate,
            refusal: refusal)
        return context.page(page, status: status)
    }
}
