import HTTP
import ShingiDomain
import ShingiServices

/// Returning a case: a reason, and a comment for each field that needs one.
enum CaseReturnController {
    static func new(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let detail = try services.cases.detail(id, for: context.actor)
        return context.page(CaseReturnPage(detail, CaseReturnForm(detail.subject)))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        guard var form = CaseReturnForm(try context.form()) else { throw WebError.unreadableForm }
        let actor = try context.actor
        let detail = try services.cases.detail(id, for: actor)
        do {
            try services.consultations.return(
                id, reason: form.reason, comments: form.entries(on: CaseReturnPage.places(detail)),
                version: form.version, by: actor)
            return context.redirect(to: Paths.case(id), notice: "差し戻しました。")
        } catch CaseError.reasonNeeded(let act) {
            form.errors.add(CaseError.reasonNeeded(act).message, to: "reason")
        } catch let refusal as any Refusal {
            form.errors.addToForm(refusal.message)
        } catch ServiceError.conflict {
            form.version = detail.subject.version
            form.errors.addToForm("開いている間に、ほかの人がこの案件を変更しました。下は今の内容です。確かめてから、もう一度差し戻してください。")
            return context.page(CaseReturnPage(detail, form), status: .conflict)
        }
        return context.page(CaseReturnPage(detail, form), status: .unprocessableContent)
    }
}
