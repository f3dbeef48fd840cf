import HTTP
import ShingiDomain
import ShingiServices

/// Accepting and withdrawing a case.
enum CaseActController {
    static func accept(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        guard let version = try context.form()["version"].flatMap({ Int($0) }) else { throw WebError.unreadableForm }
        do {
            let accepted = try services.consultations.accept(id, version: version, by: context.actor)
            let notice = accepted.number.map { "受理し、\($0.text)を付けました。" } ?? "受理しました。"
            return context.redirect(to: Paths.case(id), notice: notice)
        } catch let refusal as any Refusal {
            let banner = Banner(.error, "受理できませんでした", detail: refusal.message)
            return try CaseController.page(
                of: id, context, services, refusal: banner, status: .unprocessableContent)
        } catch ServiceError.conflict {
            let banner = Banner(
                .warning, "開いている間に、ほかの人がこの案件を変更しました",
                detail: "下は今の内容です。確かめてから、もう一度操作してください。まだ受理していません。")
            return try CaseController.page(of: id, context, services, refusal: banner, status: .conflict)
        }
    }

    static func confirmWithdrawal(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let actor = try context.actor
        let subject = try services.cases.find(id, for: actor)
        guard actor.owns(subject) else { throw ServiceError.notFound }
        return context.page(CaseWithdrawalPage(subject))
    }

    static func withdraw(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let reason = form["reason"] ?? ""
        guard let version = form["version"].flatMap({ Int($0) }) else { throw WebError.unreadableForm }
        var errors = FieldErrors()
        do {
            try services.consultations.withdraw(id, reason: reason, version: version, by: context.actor)
            return context.redirect(to: Paths.case(id), notice: "案件を取り下げました。")
        } catch CaseError.reasonNeeded(let act) {
            errors.add(CaseError.reasonNeeded(act).message, to: "reason")
        } catch let refusal as CaseError {
            errors.addToForm(refusal.message)
        } catch ServiceError.conflict {
            errors.addToForm("開いている間に、ほかの人がこの案件を変更しました。今の内容を確かめてから、もう一度取り下げてください。")
        }
        let subject = try services.cases.find(id, for: context.actor)
        let page = CaseWithdrawalPage(subject, reason: reason, errors: errors)
        return context.page(page, status: subject.version == version ? .unprocessableContent : .conflict)
    }
}
