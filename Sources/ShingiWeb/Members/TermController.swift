import HTTP
import ShingiDomain
import ShingiServices

/// The terms of the council.
enum TermController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(TermListPage(try services.terms.list(for: context.actor), on: context.now.civilDate))
    }

    /// The term after the last one, two years long, as most are.
    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        let last = try services.terms.all(for: context.actor).first
        let first = last?.period.last.adding(days: 1)
        let end = first.flatMap { CivilDate(year: $0.year + 2, month: $0.month, day: $0.day) }?.adding(days: -1)
        return page(
            ordinal: last.map { "\($0.ordinal + 1)" } ?? "1", DateInput("from", showing: first),
            DateInput("to", showing: end), FieldErrors(), context)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let form = try context.form()
        let from = DateInput("from", in: form)
        let to = DateInput("to", in: form)
        let typed = form["ordinal"] ?? ""
        var errors = FieldErrors()
        let ordinal = Int(typed).flatMap { (1...999).contains($0) ? $0 : nil }
        if ordinal == nil { errors.add("期の番号を1から999の数字で入力してください。", to: "ordinal") }
        do {
            if let period = AppointmentForm.period(from, to, &errors), let ordinal {
                _ = try services.terms.create(ordinal: ordinal, period, by: context.actor)
                return context.redirect(to: Paths.terms(), notice: "第\(ordinal)期を登録しました。")
            }
        } catch let refusal as RegisterError {
            errors.add(refusal.message, to: RegisterField.of(refusal))
        }
        return page(ordinal: typed, from, to, errors, context, status: .unprocessableContent)
    }

    private static func page(
        ordinal: String, _ from: DateInput, _ to: DateInput, _ errors: FieldErrors, _ context: RequestContext,
        status: Status = .ok
    ) -> Response {
        let fields: [FormField] = [
            .number(
                NumberField(
                    FieldFrame("ordinal", label: "期の番号", required: true, help: "第13期なら13", error: errors["ordinal"]),
                    value: ordinal, unit: "期")),
            from.field("初日", errors), to.field("末日", errors),
        ]
        let page = RegisterFormPage(
            title: "期の登録", action: Paths.terms(), summary: ErrorSummary(errors), formFields: fields,
            submitLabel: "期を登録する", cancelHref: Paths.terms(),
            trail: [RegisterFormPage.members, BreadcrumbItem("期", href: Paths.terms())])
        return context.page(page, status: status)
    }
}
