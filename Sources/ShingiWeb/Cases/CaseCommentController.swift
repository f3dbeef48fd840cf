import HTTP
import ShingiDomain
import ShingiServices

/// Comments on the fields of a case.
enum CaseCommentController {
    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        guard let path = form["field"], let place = CommentPlace(path) else { throw WebError.unreadableForm }
        let entry = CommentEntry(matter: place.matter, path: place.path, text: form["text"] ?? "")
        do {
            try services.opinions.comment(entry, on: id, by: context.actor)
            return context.redirect(to: Paths.case(id), notice: "コメントを付けました。")
        } catch let refusal as any Refusal {
            let banner = Banner(.error, "コメントを付けられませんでした", detail: refusal.message)
            return try CaseController.page(
                of: id, context, services, refusal: banner, status: .unprocessableContent)
        }
    }

    static func settle(_ context: RequestContext, _ services: Services, _ id: FieldCommentID) throws -> Response {
        let subject = try services.opinions.settle(id, by: context.actor)
        return context.redirect(to: Paths.case(subject), notice: "コメントを対応済みにしました。")
    }
}
