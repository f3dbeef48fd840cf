import HTTP
import ShingiDomain
import ShingiServices

/// Numbers left out (欠番), each with its reason; and so the place where a count goes on from paper records.
enum NumberGapController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(try page(context, services, NumberGapForm(kind: context.query["kind"])))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let form = try NumberGapForm(context.form())
        guard let seen = form.seen else { throw WebError.unreadableForm }
        var errors = FieldErrors()
        do {
            if let number = Int(typed: form.next ?? "") {
                try services.numberGaps.skip(form.kind, seen: seen, to: number, reason: form.reason, by: context.actor)
                return context.redirect(to: address(form.kind), notice: "欠番を記録しました。次の\(form.kind.label)は\(number)番です。")
            }
            errors.add("番号は数字で入力してください。", to: "next")
        } catch NumberingError.gapWithoutReason(let range) {
            errors.add(NumberingError.gapWithoutReason(range).message, to: "reason")
        } catch let refusal as NumberingError {
            errors.add(refusal.message, to: "next")
        } catch let refusal as NumberGapError {
            errors.addToForm(refusal.message)
        }
        return context.page(try page(context, services, form, errors), status: .unprocessableContent)
    }

    private static func page(
        _ context: RequestContext, _ services: Services, _ form: NumberGapForm, _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        let next = try services.numberGaps.next(for: context.actor)
        var page = ActPage(
            "欠番と番号の続き", about: nil, area: .cases,
            trail: [BreadcrumbItem(Area.cases.label, href: Area.cases.href)], action: Paths.numberGaps(),
            cancelHref: Paths.cases())
        page.summary = ErrorSummary(errors)
        page.removalsHeading = "これまでの欠番"
        page.removals = try services.numberGaps.list(for: context.actor).map(Self.entry)
        page.facts = DefinitionList(
            next.map {
                .init("次の\($0.kind.label)", $0.text, href: $0.kind == form.kind ? nil : address($0.kind))
            })
        guard let chosen = next.first(where: { $0.kind == form.kind }) else {
            page.notice = Banner(.info, NumberGapError.notNumbered.message)
            return page
        }
        page.lead = "番号を使わずに飛ばすとき、または紙の記録から番号を続けるときに記録します。飛ばした番号は欠番になり、元に戻せません。"
        page.hidden = [HiddenField("kind", chosen.kind.rawValue), HiddenField("seen", String(chosen.count))]
        page.formFields = form.controls(for: chosen, errors)
        page.button = Button("欠番にして番号を進める", style: .danger)
        return page
    }

    private static func address(_ kind: NumberKind) -> String { "\(Paths.numberGaps())?kind=\(kind.rawValue)" }

    private static func entry(_ gap: NotedNumberGap) -> ActPage.Removal {
        ActPage.Removal(
            name: "\(gap.kind.label) \(gap.numbers.japanese)",
            detail: "\(gap.reason)(\(gap.notedAt.civilDate.japanese) \(gap.notedBy))", removal: nil)
    }
}
