import HTTP
import ShingiDomain
import ShingiServices

/// Papers of a case, sent and read.
enum MaterialController {
    /// Bytes of one sending, all its files together: 250 MB.
    static let uploadLimit = 250 << 20

    /// Asked before any of the files is read.
    static func admit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws {
        try services.materials.requireAddable(to: id, by: context.actor)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        var form = MaterialForm(try context.form(), context.exchange.received)
        guard form.errors.isEmpty else { return try refused(form, id, context, services) }
        do {
            let added = try services.materials.add(form.contents(), to: id, by: context.actor)
            return context.redirect(to: Paths.case(id) + "#materials", notice: "資料を\(added.count)件加えました。")
        } catch let error as MaterialError {
            form.errors.add(error.message, to: "files")
            return try refused(form, id, context, services)
        }
    }

    static func remove(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let owner = try services.materials.remove(id, by: context.actor)
        return context.redirect(to: Paths.case(owner) + "#materials", notice: "資料を取り除きました。記録には残ります。")
    }

    static func move(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let form = try context.form()
        let move: MaterialMove
        switch (form["move"], form["to"].flatMap { MaterialID(text: $0) }) {
        case ("up", _): move = .up
        case ("down", _): move = .down
        case (nil, let other?): move = .toPlace(of: other)
        default: throw WebError.unreadableForm
        }
        let owner = try services.materials.move(id, move, by: context.actor)
        return context.redirect(to: Paths.case(owner) + "#material-\(id)", notice: "資料の順を変えました。")
    }

    /// The paper itself.
    static func file(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let material = try services.materials.find(id, for: context.actor).material
        let answer = MaterialAnswer(material, saved: context.query["save"] != nil)
        return answer.response(to: context.request.head, from: context.exchange.papers)
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let actor = try context.actor
        let item = context.query["item"].flatMap { AgendaItemID(text: $0) }
        let page = MaterialPage(
            try services.materials.detail(id, for: actor), for: actor,
            readingOf: actor.may(.reviewAgendas) ? item : nil)
        var response = context.page(page)
        response.fields.set("Content-Security-Policy", SecurityHeaders.framingPolicy)
        return response
    }

    private static func refused(
        _ form: MaterialForm, _ id: CaseID, _ context: RequestContext, _ services: Services
    ) throws -> Response {
        if context.isSentByScript { return .refusal(form.errors) }
        return try CaseController.page(of: id, context, services, upload: form, status: .unprocessableContent)
    }
}
