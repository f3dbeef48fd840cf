import HTTP
import ShingiDomain
import ShingiServices

/// Open and closed doors.
enum DoorController {
    static func admit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = DoorForm(try context.form())
        do {
            try services.days.admit(form.openness(), at: id, by: context.actor)
            return context.redirect(to: Paths.meetingDay(id), notice: context.savedNotice)
        } catch let error as any Refusal {
            form.refuse(error)
            return try DayController.redraw(context, services, id, DayForms(doors: form))
        }
    }

    static func admitToItem(
        _ context: RequestContext, _ services: Services, _ item: AgendaItemID
    ) throws -> Response {
        let meeting = try services.days.meeting(of: item, for: context.actor)
        let place = DayPlace(item: item)
        var form = DoorForm(try context.form(), item: item)
        do {
            try services.days.admit(form.openness(), to: item, by: context.actor)
            return context.redirect(to: place.link(meeting), notice: context.savedNotice)
        } catch let error as any Refusal {
            form.refuse(error)
            return try DayController.redraw(context, services, meeting, DayForms(place: place, doors: form))
        }
    }
}
