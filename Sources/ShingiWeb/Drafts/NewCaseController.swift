import HTTP
import ShingiDomain
import ShingiServices

/// The two ways to begin a case: from scratch, or as a copy of an earlier one.
enum NewCaseController {
    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = NewCaseForm()
        let offered = try services.drafts.departments(for: context.actor)
        if let only = offered.first, offered.count == 1 { form.department = "\(only.id)" }
        return try page(form, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let provisions = try services.provisions.list(for: context.actor)
        var form = NewCaseForm(try context.form(), provisions: provisions)
        guard let entry = form.entry(provisions) else {
            return try page(form, context, services, status: .unprocessableContent)
        }
        do {
            let id = try services.transaction { try services.drafts.create(entry, by: context.actor) }
            return context.redirect(to: Paths.caseDraft(id), notice: "案件を起案しました。個票を書いてください。")
        } catch let error as SheetProblem {
            form.errors.add(error.message, to: "title")
        } catch let error as DraftError {
            form.errors.add(error.message, to: error.control)
        } catch let error as CaseError {
            form.errors.addToForm(error.message)
        }
        return try page(form, context, services, status: .unprocessableContent)
    }

    static func copy(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let department = try context.form()["department"].flatMap { DepartmentID(text: $0) }
        let copy = try services.drafts.copy(id, for: department, by: context.actor)
        return context.redirect(to: Paths.caseDraft(copy), notice: "複写して起案しました。変わるところを書き直してください。")
    }

    private static func page(
        _ form: NewCaseForm, _ context: RequestContext, _ services: Services, status: Status = .ok
    ) throws -> Response {
        let query = CopyQuery(context.query)
        let sources = try services.drafts.copySources(query.services, for: context.actor)
        let choices = NewCasePage.Choices(
            departments: try services.drafts.departments(for: context.actor),
            others: try services.departments.active(for: context.actor),
            provisions: try services.provisions.list(for: context.actor))
        return context.page(NewCasePage(form, choices, sources, query), status: status)
    }
}

extension DraftError {
    /// The control of the new case's form that the refusal is about.
    fileprivate var control: String {
        switch self {
        case .departmentNotAllowed: "department"
        case .jointDepartmentNotAllowed: "joint"
        case .provisionNotOffered, .noteTooLong: "matters"
        }
    }
}
