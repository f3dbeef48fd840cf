import HTTP
import ShingiDomain
import ShingiServices

/// Numbers left out (欠番), each with its reason.
enum NumberGapController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(try page(context, services, reason: ""))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let form = try context.form()
        guard let number = form["number"] else { throw WebError.unreadableForm }
        let reason = form["reason"] ?? ""
        var errors = FieldErrors()
        do {
            try services.numberGaps.skip(number, reason: reason, by: context.actor)
            return context.redirect(to: Paths.numberGaps(), notice: "\(number)を欠番にしました。")
        } catch NumberGapError.reasonMissing {
            errors.add(NumberGapError.reasonMissing.message, to: "reason")
        } catch let refusal as NumberGapError {
            errors.addToForm(refusal.message)
        }
        return context.page(try page(context, services, reason: reason, errors), status: .unprocessableContent)
    }

    private static func page(
        _ context: RequestContext, _ services: Services, reason: String, _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        let gaps = try services.numberGaps.list(for: context.actor)
        var page = ActPage(
            "諮問番号の欠番", about: nil, area: .cases,
            trail: [BreadcrumbItem(Area.cases.label, href: Area.cases.href)], action: Paths.numberGaps(),
            cancelHref: Paths.cases())
        page.summary = ErrorSummary(errors)
        page.removalsHeading = "これまでの欠番"
        page.removals = gaps.map { gap in
            ActPage.Removal(
                name: "\(gap.number)番", detail: "\(gap.reason)(\(gap.notedAt.civilDate.japanese) \(gap.notedBy))",
                removal: nil)
        }
        guard let next = try services.numberGaps.next(for: context.actor) else {
            page.notice = Banner(.info, NumberGapError.notNumbered.message)
            return page
        }
        page.lead = "次に付く番号は\(next)です。この番号をどの案件にも付けないときは、理由を書いて欠番にします。元に戻せません。"
        page.hidden = [HiddenField("number", next)]
        page.formFields = [
            .text(
                TextField(
                    FieldFrame("reason", label: "欠番にする理由", required: true, error: errors["reason"]), value: reason,
                    rows: 2))
        ]
        page.button = Button("\(next)を欠番にする", style: .danger)
        return page
    }
}
