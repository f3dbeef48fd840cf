import HTTP
import ShingiDomain
import ShingiServices

/// 席上配付: papers that come with an item of an agenda, before the meeting or while it sits.
enum TabledMaterialController {
    /// Asked before any of the files is read.
    static func admit(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws {
        _ = try services.materials.tabled(id, by: context.actor)
    }

    static func new(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws -> Response {
        let item = try services.materials.tabled(id, by: context.actor)
        return context.page(MaterialUploadPage(tabling: item, MaterialForm()))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws -> Response {
        let item = try services.materials.tabled(id, by: context.actor)
        var form = MaterialForm(try context.form(), context.exchange.received)
        do {
            if form.errors.isEmpty {
                let added = try services.materials.table(form.contents(), on: id, by: context.actor)
                return context.redirect(to: back(from: item), notice: "資料を\(added)件加えました。")
            }
        } catch let error as MaterialError {
            form.errors.add(error.message, to: "files")
        }
        if context.isSentByScript { return .refusal(form.errors) }
        return context.page(MaterialUploadPage(tabling: item, form), status: .unprocessableContent)
    }

    /// The screen of the day while the meeting sits, else the meeting.
    static func back(from item: TabledItem) -> String {
        item.meeting.state == .open
            ? DayPlace(item: item.id).link(item.meeting.id) : Paths.meeting(item.meeting.id) + "#item-\(item.id)"
    }
}
