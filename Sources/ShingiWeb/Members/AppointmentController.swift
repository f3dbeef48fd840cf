import HTTP
import ShingiDomain
import ShingiServices

/// Seats: given, and ended before their time.
enum AppointmentController {
    static func new(_ context: RequestContext, _ services: Services, _ id: MemberID) throws -> Response {
        let record = try services.members.find(id, for: context.actor).value
        let term = record.terms.first { term in !record.appointments.contains { $0.term == term.id } }
        return try newPage(AppointmentForm(term, from: context.now.civilDate), FieldErrors(), record, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MemberID) throws -> Response {
        let record = try services.members.find(id, for: context.actor).value
        let form = AppointmentForm(try context.form())
        var errors = FieldErrors()
        do {
            if let entry = form.entry(&errors) {
                try services.members.appoint(id, entry, by: context.actor)
                return context.redirect(to: Paths.member(id), notice: "委嘱を加えました。")
            }
        } catch let refusal as any Refusal {
            errors.add(refusal.message, to: RegisterField.of(refusal))
        }
        return try newPage(form, errors, record, context, services, status: .unprocessableContent)
    }

    static func end(_ context: RequestContext, _ services: Services, _ id: AppointmentID) throws -> Response {
        let last = DateInput("last", showing: context.now.civilDate)
        return try endPage(id, last, reason: "", FieldErrors(), context, services)
    }

    static func createEnd(_ context: RequestContext, _ services: Services, _ id: AppointmentID) throws -> Response {
        let form = try context.form()
        let last = DateInput("last", in: form)
        let reason = form["reason"] ?? ""
        var errors = FieldErrors()
        let day = last.read(&errors)
        if EndReason(rawValue: reason) == nil { errors.add("終える理由を選んでください。", to: "reason") }
        do {
            if let day, let reason = EndReason(rawValue: reason) {
                let member = try services.members.end(id, on: day, because: reason, by: context.actor)
                return context.redirect(to: Paths.member(member), notice: "委嘱の終わりを記録しました。")
            }
        } catch let refusal as RegisterError {
            errors.add(refusal.message, to: RegisterField.of(refusal))
        }
        return try endPage(id, last, reason: reason, errors, context, services, status: .unprocessableContent)
    }

    private static func newPage(
        _ form: AppointmentForm, _ errors: FieldErrors, _ record: MemberRecord, _ context: RequestContext,
        _ services: Services, status: Status = .ok
    ) throws -> Response {
        let municipality = try services.councils.current(for: context.actor).municipality
        let page = RegisterFormPage(
            title: "\(record.member.name)さんの委嘱", action: Paths.memberAppointments(record.member.id),
            summary: ErrorSummary(errors),
            formFields: form.fields(record.terms, municipality: municipality, errors), submitLabel: "委嘱を加える",
            cancelHref: Paths.member(record.member.id), trail: record.trail)
        return context.page(page, status: status)
    }

    private static func endPage(
        _ id: AppointmentID, _ last: DateInput, reason: String, _ errors: FieldErrors, _ context: RequestContext,
        _ services: Services, status: Status = .ok
    ) throws -> Response {
        let record = try services.members.record(holding: id, for: context.actor)
        let reasons = EndReason.allCases.filter { $0 != .termExpired }
        let fields: [FormField] = [
            last.field("委嘱の末日", help: "この日まで在任とし、次の日から定足数に数えません。", errors),
            .choice(
                ChoiceField(
                    FieldFrame("reason", label: "終える理由", required: true, error: errors["reason"]),
                    choices: reasons.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == reason) }, inline: true)
            ),
        ]
        let page = RegisterFormPage(
            title: "\(record.member.name)さんの委嘱を終える", action: Paths.appointmentEnd(id),
            facts: record.facts(of: id), summary: ErrorSummary(errors), formFields: fields, submitLabel: "委嘱の終わりを記録する",
            cancelHref: Paths.member(record.member.id), trail: record.trail)
        return context.page(page, status: status)
    }
}

extension MemberRecord {
    /// From the list of members to this one.
    var trail: [BreadcrumbItem] {
        [RegisterFormPage.members, BreadcrumbItem(member.name, href: Paths.member(member.id))]
    }

    /// The seat that an act is about; a seat given up takes its offices along.
    func facts(of id: AppointmentID) -> DefinitionList? {
        appointments.first { $0.id == id }.map { appointment in
            let offices = offices(in: appointment).map { "\($0.office.label)(\($0.period.japanese))" }
            return DefinitionList([
                DefinitionList.Entry("期", term(appointment.term)?.name ?? ""),
                DefinitionList.Entry("委嘱期間", appointment.period.japanese),
                DefinitionList.Entry("役職", offices.isEmpty ? "なし" : offices.joined(separator: "、")),
            ])
        }
    }
}
