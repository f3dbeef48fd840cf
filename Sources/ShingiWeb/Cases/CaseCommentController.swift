import HTTP
import ShingiDomain
import ShingiServices

/// Comments on the fields of a case.
enum CaseCommentController {
    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        guard var form = CommentForm(try context.form()) else { throw WebError.unreadableForm }
        do {
            try services.fieldComments.comment(form.entry, on: id, by: context.actor)
            return context.redirect(to: Paths.case(id), notice: "コメントを付けました。")
        } catch let refusal as CommentError {
            form.errors.add(refusal.message, to: "text")
        } catch let refusal as CaseError {
            form.errors.addToForm(refusal.message)
        }
        return try CaseController.page(of: id, context, services, comment: form, status: .unprocessableContent)
    }

    static func settle(_ context: RequestContext, _ services: Services, _ id: FieldCommentID) throws -> Response {
        let subject = try services.fieldComments.settle(id, by: context.actor)
        return context.redirect(to: Paths.case(subject), notice: "コメントを対応済みにしました。")
    }
}
