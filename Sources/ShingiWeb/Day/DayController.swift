import HTTP
import ShingiDomain
import ShingiServices

/// The screen of the day, and what is done from it besides attendance and decisions.
enum DayController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sheet = try services.days.sheet(of: id, for: context.actor)
        return context.page(DayPage(sheet, DayForms(place: DayPlace(context.query)), at: context.now))
    }

    /// Saves the seats as they stand on the form, then opens.
    static func open(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let form = try context.form()
        let sheet = try services.days.sheet(of: id, for: context.actor)
        var opening = TimeForm(form, "opened_at")
        var attendance = AttendanceForm(form, sheet, at: context.now)
        do {
            guard attendance.errors.isEmpty, let time = opening.time else {
                let forms = DayForms(attendance: attendance, opening: opening)
                return context.page(DayPage(sheet, forms, at: context.now), status: .unprocessableContent)
            }
            try services.attendance.save(attendance.changes, of: id, by: context.actor)
            try services.days.open(id, at: time, by: context.actor)
            return context.redirect(to: Paths.meetingDay(id), notice: "\(time.iso)に開会しました。")
        } catch let error as AttendanceConflict {
            return try AttendanceController.conflict(error, &attendance, context, services, id)
        } catch let error as any Refusal {
            opening.errors.add(error.message, to: "opened_at")
            return try redraw(context, services, id, DayForms(opening: opening))
        }
    }

    static func close(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let form = try context.form()
        var closing = TimeForm(form, "closed_at")
        closing.leavesUndecided = form["leave_undecided"] != nil
        do {
            if let time = closing.time {
                try services.days.close(
                    id, at: time, leavesUndecided: closing.leavesUndecided, by: context.actor)
                return context.redirect(to: Paths.meetingDay(id), notice: "\(time.iso)に閉会しました。答申の案ができています。")
            }
        } catch let error as any Refusal {
            closing.errors.add(error.message, to: "closed_at")
        }
        return try redraw(context, services, id, DayForms(closing: closing))
    }

    static func countObservers(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let typed = try context.form()["observers"] ?? ""
        var errors = FieldErrors()
        do {
            if let observers = Int(typed: typed) {
                try services.days.count(observers: observers, at: id, by: context.actor)
                return context.redirect(to: Paths.meetingDay(id), notice: context.savedNotice)
            }
            errors.add("傍聴者数は数字で入れてください。", to: "observers")
        } catch let error as any Refusal {
            errors.add(error.message, to: "observers")
        }
        return try redraw(context, services, id, DayForms(observers: typed, errors: errors))
    }

    static func noteErratum(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = ErratumForm(try context.form())
        guard let subject = form.subject else { throw WebError.unreadableForm }
        let item = try services.days.sheet(of: id, for: context.actor).items.first { $0.item.caseID == subject }
        let place = DayPlace(item: item?.item.id)
        do {
            try services.errata.note(try form.erratum(of: subject), at: id, by: context.actor)
            return context.redirect(to: place.link(id), notice: "訂正を記録しました。")
        } catch let error as any Refusal {
            form.refuse(error)
            return try redraw(context, services, id, DayForms(place: place, erratum: form))
        }
    }

    static func call(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws -> Response {
        let meeting = try services.days.meeting(of: id, for: context.actor)
        try services.days.call(id, by: context.actor)
        return context.redirect(to: DayPlace(item: id).link(meeting))
    }

    static func noteExplanation(
        _ context: RequestContext, _ services: Services, _ id: AgendaItemID
    ) throws -> Response {
        let form = try context.form()
        let typed = form["explained"] ?? ""
        let meeting = try services.days.meeting(of: id, for: context.actor)
        let place = DayPlace(item: id)
        var errors = FieldErrors()
        do {
            if form["_now"] != nil {
                try services.days.endExplanation(of: id, by: context.actor)
                return context.redirect(to: place.link(meeting), notice: "説明の時間を記録しました。")
            }
            let minutes = Int(typed: typed)
            if minutes != nil || typed.isEmpty {
                try services.days.noteExplanation(minutes, of: id, by: context.actor)
                return context.redirect(to: place.link(meeting), notice: context.savedNotice)
            }
            errors.add(MeetingError.impossibleMinutes.message, to: "explained")
        } catch let error as any Refusal {
            errors.add(error.message, to: "explained")
        }
        return try redraw(context, services, meeting, DayForms(place: place, explained: typed, errors: errors))
    }

    static func splitVote(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws -> Response {
        let chosen = try context.form().all("matters").map { text in
            guard let id = MatterID(text: text) else { throw WebError.unreadableForm }
            return id
        }
        let meeting = try services.days.meeting(of: id, for: context.actor)
        let place = DayPlace(item: id)
        do {
            try services.days.splitVote(id, apart: Set(chosen), by: context.actor)
            return context.redirect(to: place.link(meeting), notice: "採決を分けました。")
        } catch let error as any Refusal {
            var errors = FieldErrors()
            errors.add(error.message, to: "matters")
            return try redraw(context, services, meeting, DayForms(place: place, errors: errors))
        }
    }

    /// The screen as it is stored now, with what was typed and why it was refused.
    static func redraw(
        _ context: RequestContext, _ services: Services, _ id: MeetingID, _ forms: DayForms,
        status: Status = .unprocessableContent
    ) throws -> Response {
        let sheet = try services.days.sheet(of: id, for: context.actor)
        return context.page(DayPage(sheet, forms, at: context.now), status: status)
    }
}
