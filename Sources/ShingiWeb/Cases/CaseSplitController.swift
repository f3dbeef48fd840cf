import HTTP
import ShingiDomain
import ShingiServices

/// Making a case of its own of some matters of another.
enum CaseSplitController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let subject = try services.cases.find(id, for: context.actor)
        return context.page(try page(subject, title: subject.title, chosen: [], context, services))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let version = try context.version(form)
        let title = form["title"] ?? ""
        let chosen = Set(
            try form.all("matters").map { text in
                guard let id = MatterID(text: text) else { throw WebError.unreadableForm }
                return id
            })
        var errors = FieldErrors()
        var status = Status.unprocessableContent
        do {
            let part = try services.caseMerges.split(
                id, off: chosen, title: title, version: version, by: context.actor)
            return context.redirect(to: Paths.case(part), notice: "新しい案件に分けました。")
        } catch CaseError.noTitle {
            errors.add("新しい案件の件名を書いてください。", to: "title")
        } catch let problem as SheetProblem {
            errors.add(problem.message, to: "title")
        } catch let refusal as CaseError {
            errors.add(refusal.message, to: "matters")
        } catch ServiceError.conflict {
            errors.addToForm(ActPage.overtaken)
            status = .conflict
        }
        let subject = try services.cases.find(id, for: context.actor)
        return context.page(
            try page(subject, title: title, chosen: chosen, context, services, errors), status: status)
    }

    private static func page(
        _ subject: Case, title: String, chosen: Set<MatterID>, _ context: RequestContext, _ services: Services,
        _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        let provisions = try services.provisions.list(for: context.actor)
        var page = ActPage("案件の分割", on: subject, action: Paths.caseSplit(subject.id))
        page.summary = ErrorSummary(errors)
        page.lead = "選んだ付議項目を、個票ごと新しい案件に移します。受理した案件から分けたものは「確認待ち」になり、受理すると別の番号が付きます。"
        page.formFields = [
            .line(
                LineField(
                    FieldFrame("title", label: "新しい案件の件名", required: true, error: errors["title"]), value: title)),
            .choice(
                ChoiceField(
                    FieldFrame(
                        "matters", label: "移す付議項目", required: true, help: "元の案件にも一つ以上残します。",
                        error: errors["matters"]),
                    choices: subject.matters.map { matter in
                        let name = provisions.first { $0.id == matter.provision }?.title ?? ""
                        return Choice(
                            "\(matter.id)", "個票\(matter.position) \(name)",
                            hint: [matter.kind.label, matter.label].filter { !$0.isEmpty }.joined(separator: "、"),
                            chosen: chosen.contains(matter.id))
                    }, several: true)),
        ]
        page.button = Button("案件を分ける", style: .danger)
        return page
    }
}
