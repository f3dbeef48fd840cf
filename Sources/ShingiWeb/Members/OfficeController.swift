import HTTP
import ShingiDomain
import ShingiServices

/// Offices within a seat: given, and given up.
enum OfficeController {
    static func new(_ context: RequestContext, _ services: Services, _ id: AppointmentID) throws -> Response {
        let record = try services.members.record(holding: id, for: context.actor)
        let period = record.appointments.first { $0.id == id }?.period
        let first = period.map { max($0.first, min(context.now.civilDate, $0.last)) }
        return try newPage(
            id, office: "", DateInput("from", showing: first), DateInput("to", showing: period?.last), FieldErrors(),
            context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: AppointmentID) throws -> Response {
        let form = try context.form()
        let from = DateInput("from", in: form)
        let to = DateInput("to", in: form)
        var errors = FieldErrors()
        let office = Office(rawValue: form["office"] ?? "")
        if office == nil { errors.add("役職を選んでください。", to: "office") }
        do {
            if let period = AppointmentForm.period(from, to, &errors), let office {
                let member = try services.members.give(office, for: period, in: id, by: context.actor)
                return context.redirect(to: Paths.member(member), notice: "役職を記録しました。")
            }
        } catch let refusal as RegisterError {
            errors.add(refusal.message, to: RegisterField.of(refusal))
        }
        return try newPage(
            id, office: form["office"] ?? "", from, to, errors, context, services, status: .unprocessableContent)
    }

    static func end(_ context: RequestContext, _ services: Services, _ id: OfficeHoldingID) throws -> Response {
        try endPage(id, DateInput("last", showing: context.now.civilDate), FieldErrors(), context, services)
    }

    static func createEnd(_ context: RequestContext, _ services: Services, _ id: OfficeHoldingID) throws -> Response {
        let last = DateInput("last", in: try context.form())
        var errors = FieldErrors()
        do {
            if let day = last.read(&errors) {
                let member = try services.members.end(id, on: day, by: context.actor)
                return context.redirect(to: Paths.member(member), notice: "役職の終わりを記録しました。")
            }
        } catch let refusal as RegisterError {
            errors.add(refusal.message, to: RegisterField.of(refusal))
        }
        return try endPage(id, last, errors, context, services, status: .unprocessableContent)
    }

    private static func newPage(
        _ id: AppointmentID, office: String, _ from: DateInput, _ to: DateInput, _ errors: FieldErrors,
        _ context: RequestContext, _ services: Services, status: Status = .ok
    ) throws -> Response {
        let record = try services.members.record(holding: id, for: context.actor)
        let fields: [FormField] = [
            .choice(
                ChoiceField(
                    FieldFrame("office", label: "役職", required: true, error: errors["office"]),
                    choices: Office.allCases.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == office) },
                    inline: true)),
            from.field("役職の初日", errors), to.field("役職の末日", help: "委嘱期間の中の日にします。", errors),
        ]
        let page = RegisterFormPage(
            title: "\(record.member.name)さんの役職", action: Paths.appointmentOffices(id), facts: record.facts(of: id),
            summary: ErrorSummary(errors), formFields: fields, submitLabel: "役職を記録する",
            cancelHref: Paths.member(record.member.id), trail: record.trail)
        return context.page(page, status: status)
    }

    private static func endPage(
        _ id: OfficeHoldingID, _ last: DateInput, _ errors: FieldErrors, _ context: RequestContext,
        _ services: Services, status: Status = .ok
    ) throws -> Response {
        let record = try services.members.record(holding: id, for: context.actor)
        let holding = record.offices.first { $0.id == id }
        let page = RegisterFormPage(
            title: "\(record.member.name)さんの\(holding?.office.label ?? "役職")を終える", action: Paths.officeEnd(id),
            facts: holding.map { DefinitionList([DefinitionList.Entry("期間", $0.period.japanese)]) },
            summary: ErrorSummary(errors),
            formFields: [last.field("役職の末日", help: "この日まで役職にあり、委員としては委嘱の末日まで在任します。", errors)],
            submitLabel: "役職の終わりを記録する", cancelHref: Paths.member(record.member.id), trail: record.trail)
        return context.page(page, status: status)
    }
}
