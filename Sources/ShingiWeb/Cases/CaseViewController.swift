import HTTP
import ShingiDomain
import ShingiServices

/// Saying that a case was read, and ending one.
enum CaseViewController {
    static func mark(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let version = try context.version(try context.form())
        do {
            try services.caseViews.mark(id, version: version, by: context.actor)
            return context.redirect(to: Paths.caseChanges(id), notice: "ここまでを見たことを記録しました。次からは、このあとに変わった箇所に印が付きます。")
        } catch ServiceError.conflict {
            return context.redirect(
                to: Paths.caseChanges(id), notice: "開いている間に、案件が書き換えられました。下の箇所を確かめてから、もう一度記録してください。")
        }
    }

    static func close(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let version = try context.version(try context.form())
        do {
            try services.caseClosings.close(id, version: version, by: context.actor)
            return context.redirect(to: Paths.case(id), notice: "案件を完了にしました。")
        } catch let refusal as CaseError {
            let banner = Banner(.error, "完了にできませんでした", detail: refusal.message)
            return try CaseController.page(of: id, context, services, refusal: banner, status: .unprocessableContent)
        } catch ServiceError.conflict {
            let banner = Banner(.warning, "開いている間に、ほかの人がこの案件を変更しました", detail: ActPage.overtaken)
            return try CaseController.page(of: id, context, services, refusal: banner, status: .conflict)
        }
    }
}
