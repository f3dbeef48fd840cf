import HTTP
import ShingiDomain
import ShingiServices

/// The register of departments.
enum DepartmentController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = DepartmentListQuery(context.query)
        let rows = try services.departments.list(query.services, for: context.actor)
        return context.page(DepartmentListPage(rows, query))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(DepartmentFormPage(DepartmentForm(), editing: nil))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = DepartmentForm(try context.form())
        guard let entry = form.entry else {
            return context.page(DepartmentFormPage(form, editing: nil), status: .unprocessableContent)
        }
        do {
            _ = try services.departments.create(entry, by: context.actor)
            return context.redirect(to: Paths.departments(), notice: "所管課を登録しました。")
        } catch let error as DepartmentError {
            form.errors.add(error.message, to: "section")
            return context.page(DepartmentFormPage(form, editing: nil), status: .unprocessableContent)
        }
    }

    static func edit(_ context: RequestContext, _ services: Services, _ id: DepartmentID) throws -> Response {
        let stored = try services.departments.find(id, for: context.actor)
        return context.page(DepartmentFormPage(DepartmentForm(stored), editing: id))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: DepartmentID) throws -> Response {
        var form = DepartmentForm(try context.form())
        guard let entry = form.entry else {
            return context.page(DepartmentFormPage(form, editing: id), status: .unprocessableContent)
        }
        do {
            try services.departments.update(id, entry, version: form.version, by: context.actor)
            return context.redirect(to: Paths.departments(), notice: context.savedNotice)
        } catch let error as DepartmentError {
            form.errors.add(error.message, to: "section")
            return context.page(DepartmentFormPage(form, editing: id), status: .unprocessableContent)
        } catch ServiceError.conflict(let current) {
            let stored = try services.departments.find(id, for: context.actor)
            form.collide(with: stored.value, version: current)
            return context.page(DepartmentFormPage(form, editing: id), status: .conflict)
        }
    }
}
