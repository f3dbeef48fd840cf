import HTTP
import ShingiDomain
import ShingiServices

/// Who is here, all seats on one form.
enum AttendanceController {
    static func save(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let form = try context.form()
        let sheet = try services.days.sheet(of: id, for: context.actor)
        var attendance = AttendanceForm(form, sheet, at: context.now)
        guard attendance.errors.isEmpty else {
            let forms = DayForms(place: attendance.place, attendance: attendance)
            return context.page(DayPage(sheet, forms, at: context.now), status: .unprocessableContent)
        }
        do {
            try services.attendance.save(
                attendance.changes, of: id, reason: attendance.reason, by: context.actor)
            return context.redirect(to: attendance.place.link(id), notice: context.savedNotice)
        } catch let error as AttendanceConflict {
            return try conflict(error, &attendance, context, services, id)
        } catch let error as any Refusal {
            attendance.refuse(error)
            let forms = DayForms(place: attendance.place, attendance: attendance)
            return try DayController.redraw(context, services, id, forms)
        }
    }

    static func electChair(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        guard let typed = try context.form()["acting_chair"] else { throw WebError.unreadableForm }
        do {
            guard let member = MemberID(text: typed) else { throw MeetingError.chairNotChosen }
            try services.attendance.electChair(member, of: id, by: context.actor)
            return context.redirect(to: Paths.meetingDay(id), notice: "議長を記録しました。")
        } catch let error as any Refusal {
            var errors = FieldErrors()
            errors.add(error.message, to: "acting_chair")
            return try DayController.redraw(context, services, id, DayForms(errors: errors))
        }
    }

    /// Somebody else was first: what stands now is said, what was typed stays, and saving again means that both were seen.
    static func conflict(
        _ error: AttendanceConflict, _ attendance: inout AttendanceForm, _ context: RequestContext,
        _ services: Services, _ id: MeetingID
    ) throws -> Response {
        let sheet = try services.days.sheet(of: id, for: context.actor)
        attendance.see(sheet.sitting.attendances)
        attendance.errors.addToForm(error.message)
        let forms = DayForms(place: attendance.place, attendance: attendance)
        return context.page(DayPage(sheet, forms, at: context.now), status: .conflict)
    }
}
