import HTTP
import ShingiDomain
import ShingiServices

/// 差し替え: another version in a paper's place.
enum MaterialReplacementController {
    /// Asked before the file is read.
    static func admit(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws {
        _ = try services.materials.requireReplaceable(id, by: context.actor)
    }

    static func new(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        _ = try services.materials.requireReplaceable(id, by: context.actor)
        return try page(id, MaterialForm(), context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        var form = MaterialForm(try context.form(), context.exchange.received)
        do {
            if form.errors.isEmpty {
                let papers = try form.contents()
                if let paper = papers.first, papers.count == 1 {
                    let new = try services.materials.replace(id, with: paper, note: form.note, by: context.actor)
                    return context.redirect(
                        to: Paths.materialPage(new), notice: "資料を差し替えました。差し替え前の版も残っています。")
                }
                form.errors.add("差し替えるファイルは1つだけ選んでください。", to: "files")
            }
        } catch let error as MaterialError {
            form.errors.add(error.message, to: "files")
        }
        if context.isSentByScript { return .refusal(form.errors) }
        return try page(id, form, context, services, status: .unprocessableContent)
    }

    private static func page(
        _ id: MaterialID, _ form: MaterialForm, _ context: RequestContext, _ services: Services,
        status: Status = .ok
    ) throws -> Response {
        let detail = try services.materials.detail(id, for: context.actor)
        return context.page(MaterialUploadPage(replacing: detail, form), status: status)
    }
}
