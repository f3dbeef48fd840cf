import HTTP
import ShingiDomain
import ShingiServices

/// The replies of the council (答申).
enum ReplyController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let actor = try context.actor
        let query = ReplyListQuery(context.query)
        let rows = try services.replies.list(query.services, for: actor)
        return context.page(ReplyListPage(rows, query, years: try services.replies.fiscalYears(for: actor)))
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        try page(id, ReplyIssueForm(context.now.civilDate), context, services)
    }

    static func issue(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        var form = try ReplyIssueForm(context.form())
        guard let date = form.date else { return try page(id, form, context, services, status: .unprocessableContent) }
        do {
            let number = try services.replies.issue(id, on: date, fingerprint: form.fingerprint, by: context.actor)
            return context.redirect(to: Paths.reply(id), notice: "\(number.text)として答申しました。")
        } catch let error as ReplyError {
            form.refuse(error)
            return try page(id, form, context, services, status: .unprocessableContent)
        }
    }

    static func closeCase(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        try services.replies.close(id, by: context.actor)
        return context.redirect(to: Paths.reply(id), notice: "案件を完了にしました。")
    }

    static func page(
        _ id: ReplyID, _ form: ReplyIssueForm, _ context: RequestContext, _ services: Services, status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        let detail = try services.replies.find(id, for: actor)
        let mayIssue = actor.may(.issueReplies)
        let next =
            mayIssue && !detail.isIssued ? try services.replies.nextNumber(on: context.now.civilDate, for: actor) : nil
        return context.page(
            ReplyPage(detail, form, nextNumber: next, actor: actor, today: context.now.civilDate), status: status)
    }
}
