import Crypto
import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// Meetings for people's own calendars.
enum CalendarController {
    /// One meeting as a file.
    static func meeting(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let entry = try services.calendars.entry(id, for: context.actor)
        var response = calendar(named: entry.councilName, [entry], context)
        response.fields.set("Content-Disposition", "attachment; filename=\"meeting-\(id).ics\"")
        return response
    }

    /// Where somebody finds the address of their feed.
    static func show(_ context: RequestContext, _ services: Services) throws -> Response {
        let token = try services.calendars.token(for: context.actor)
        let address = token.map { context.publicOrigin + Paths.calendarFeed($0) }
        return context.page(CalendarPage(address: address))
    }

    static func renew(_ context: RequestContext, _ services: Services) throws -> Response {
        let isFirst = try services.calendars.token(for: context.actor) == nil
        try services.calendars.renew(by: context.actor)
        return context.redirect(
            to: Paths.calendar(), notice: isFirst ? "購読のアドレスを作りました。" : "新しいアドレスにしました。前のアドレスは使えません。")
    }

    /// What a calendar program fetches again and again: no session, only the address itself lets in.
    static func feed(_ context: RequestContext, _ services: Services, _ token: String) throws -> Response {
        let feed = try services.calendars.feed(token)
        return calendar(named: "\(feed.councilName)(\(feed.personName))", feed.entries, context)
    }

    private static func calendar(
        named name: String, _ entries: [MeetingEntry], _ context: RequestContext
    ) -> Response {
        let calendar = ICalendar(
            productID: "-//Shingi//Meetings//JA", name: name,
            events: entries.flatMap { entry in
                [CalendarEvent(entry, context)] + (CalendarEvent(reserveOf: entry, context).map { [$0] } ?? [])
            })
        return Response(
            .ok,
            fields: ["Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, no-cache"],
            body: .bytes(calendar.bytes))
    }
}

extension CalendarEvent {
    /// The meeting itself. Its identity rests on the installation, not on the name it is reached by.
    init(_ entry: MeetingEntry, _ context: RequestContext) {
        let meeting = entry.meeting
        let end = meeting.closedAt ?? meeting.plannedClose
        var details = ["開催方法: \(meeting.form.label)", "会議の公開: \(meeting.openness.label)"]
        if meeting.state == .cancelled { details.insert("中止: \(meeting.cancellation)", at: 0) }
        self.init(
            uid: context.calendarUID(of: meeting.id), stamp: Timestamp(entry.changedAt),
            start: Timestamp(Instant(meeting.date, meeting.openedAt ?? meeting.startsAt)),
            end: end.map { Timestamp(Instant(meeting.date, $0)) },
            summary: "\(entry.councilName) \(meeting.title)", location: meeting.form == .written ? "" : meeting.place,
            details: details.joined(separator: "\n"), url: context.publicOrigin + Paths.meeting(meeting.id),
            sequence: meeting.version - 1, status: meeting.state == .cancelled ? .cancelled : .confirmed)
    }

    /// The day that is kept free in reserve.
    init?(reserveOf entry: MeetingEntry, _ context: RequestContext) {
        let meeting = entry.meeting
        guard meeting.state == .planned, let date = meeting.reserveDate else { return nil }
        self.init(
            uid: context.calendarUID(of: meeting.id, reserve: true), stamp: Timestamp(entry.changedAt),
            start: Timestamp(Instant(date, meeting.startsAt)),
            end: meeting.plannedClose.map { Timestamp(Instant(date, $0)) },
            summary: "(予備日) \(entry.councilName) \(meeting.title)", location: meeting.place,
            details: "\(meeting.date.japanese)に開催できないときの予備日です。",
            url: context.publicOrigin + Paths.meeting(meeting.id), sequence: meeting.version - 1, status: .tentative)
    }
}

extension RequestContext {
    /// The same for ever, under whatever name the server is reached, and different from every other installation's.
    func calendarUID(of meeting: MeetingID, reserve: Bool = false) -> String {
        let installation = SHA256.hash(Array("calendar".utf8) + site.signingKey).prefix(12)
        let name = reserve ? "reserve" : "meeting"
        return "\(name)-\(meeting)@\(Array(installation).base64URL).shingi.invalid"
    }
}
