import HTTP
import ShingiDomain
import ShingiServices

/// What is said at the meeting.
enum NoteController {
    static func remark(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = try RemarkForm(try context.form())
        let place = DayPlace(item: form.item)
        do {
            try services.remarks.note(form.remark(), at: id, about: form.item, by: context.actor)
            return context.redirect(
                to: place.link(id), notice: "\(form.kind.label)を記録しました(\(context.now.timeOfDay.iso))")
        } catch let error as any Refusal {
            form.refuse(error)
            return try DayController.redraw(context, services, id, DayForms(place: place, remark: form))
        }
    }

    static func retract(_ context: RequestContext, _ services: Services, _ id: RemarkID) throws -> Response {
        let meeting = try services.remarks.retract(id, by: context.actor)
        let item = try context.form()["item"].flatMap { AgendaItemID(text: $0) }
        return context.redirect(to: DayPlace(item: item).link(meeting), notice: "発言の記録を取り消しました。")
    }

    static func difference(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = DifferenceForm(try context.form())
        let place = DayPlace(item: form.item)
        do {
            let difference = try SpokenDifference(said: form.said, note: form.note)
            try services.remarks.note(difference, at: id, about: form.item, by: context.actor)
            return context.redirect(to: place.link(id), notice: "発言のとおりに記録しました。")
        } catch let error as any Refusal {
            form.refuse(error)
            return try DayController.redraw(context, services, id, DayForms(place: place, difference: form))
        }
    }
}
