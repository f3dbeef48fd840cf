import HTTP
import ShingiDomain
import ShingiServices

/// Changing the departments in charge of a case.
enum CaseDepartmentController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let found = try services.caseDepartments.find(id, for: context.actor)
        return context.page(try page(found, owner: found.subject.owner, joint: found.subject.jointDepartments, context))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let version = try context.version(form)
        let joint = try form.all("joint").map { text in
            guard let id = DepartmentID(text: text) else { throw WebError.unreadableForm }
            return id
        }
        guard let owner = form["owner"].flatMap({ DepartmentID(text: $0) }) else { throw WebError.unreadableForm }
        var errors = FieldErrors()
        var status = Status.unprocessableContent
        do {
            try services.caseDepartments.reassign(id, to: owner, joint: joint, version: version, by: context.actor)
            return context.redirect(to: Paths.case(id), notice: "所管を変えました。")
        } catch CaseError.departmentTwice {
            errors.add(CaseError.departmentTwice.message, to: "joint")
        } catch let refusal as any Refusal {
            errors.addToForm(refusal.message)
        } catch ServiceError.conflict {
            errors.addToForm(ActPage.overtaken)
            status = .conflict
        }
        let found = try services.caseDepartments.find(id, for: context.actor)
        return context.page(try page(found, owner: owner, joint: joint, context, errors), status: status)
    }

    private static func page(
        _ found: (subject: Case, current: [Department], offered: [Department]), owner: DepartmentID,
        joint: [DepartmentID], _ context: RequestContext, _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        var page = ActPage("所管の変更", on: found.subject, action: Paths.caseDepartments(found.subject.id))
        let mayChangeOwner = try context.actor.roles.contains(.secretariat)
        let owners = mayChangeOwner ? found.offered : found.offered.filter { $0.id == found.subject.owner }
        page.summary = ErrorSummary(errors)
        page.lead = mayChangeOwner ? nil : "関係部課を変えられます。主管課を変えるときは事務局に連絡してください。"
        page.formFields = [
            .select(
                SelectField(
                    FieldFrame("owner", label: "主管課", required: true, error: errors["owner"]),
                    choices: owners.map { Choice("\($0.id)", $0.name.full, chosen: $0.id == owner) })),
            .choice(
                ChoiceField(
                    FieldFrame(
                        "joint", label: "関係部課", help: "一緒に案件を出す課です。案件を見られますが、書き換えはできません。", error: errors["joint"]),
                    choices: found.offered.map { Choice("\($0.id)", $0.name.full, chosen: joint.contains($0.id)) },
                    several: true)),
        ]
        page.button = Button("所管を変える")
        return page
    }
}
