import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// What programs subscribe to: meetings as a calendar, meetings and replies as news.
enum PublicFeedController {
    static func calendar(_ context: RequestContext, _ services: Services) throws -> Response {
        let council = try council(context, services)
        let meetings = try services.publicSite.newestMeetings(of: council.id, atMost: 1_000)
        let calendar = ICalendar(
            productID: "-//Shingi//Meetings//JA", name: council.name,
            events: meetings.map { CalendarEvent($0, of: council, context) })
        return context.publicDocument(calendar.bytes, type: "text/calendar; charset=utf-8")
    }

    static func feed(_ context: RequestContext, _ services: Services) throws -> Response {
        let council = try council(context, services)
        let entries =
            try services.publicSite.newestMeetings(of: council.id, atMost: 50).map { AtomEntry($0, context) }
            + services.publicSite.newestReplies(of: council.id, atMost: 50).map { AtomEntry($0, context) }
            + services.publicSite.publishedMinutes(of: council.id, limit: 50).map { AtomEntry($0, context) }
        let sorted = entries.sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }.prefix(50)
        let page = context.publicOrigin + Paths.publicHome(of: council.id)
        let feed = AtomFeed(
            id: page, title: "\(council.name)の会議と答申", author: council.name,
            updated: sorted.first?.updated ?? Timestamp(secondsSince1970: 0),
            selfURL: context.publicOrigin + Paths.publicFeed(of: council.id), pageURL: page, entries: Array(sorted))
        return context.publicDocument(feed.bytes, type: "application/atom+xml; charset=utf-8")
    }

    /// A feed is of one council; where there are several its address must say which.
    private static func council(_ context: RequestContext, _ services: Services) throws -> PublicCouncil {
        let councils = try services.publicSite.councils()
        guard let council = try PublicController.chosen(context.query, among: councils) else {
            throw ServiceError.notFound
        }
        return council
    }
}

extension Paths {
    static func publicHome(of council: CouncilID) -> String { "\(publicHome())?council=\(council)" }
    static func publicCalendar(of council: CouncilID) -> String { "\(publicCalendar())?council=\(council)" }
    static func publicFeed(of council: CouncilID) -> String { "\(publicFeed())?council=\(council)" }
}

extension CalendarEvent {
    fileprivate init(_ entry: PublicMeeting, of council: PublicCouncil, _ context: RequestContext) {
        let meeting = entry.meeting
        let url = context.publicOrigin + Paths.publicMeeting(meeting.id)
        let end = meeting.closedAt ?? meeting.plannedClose
        self.init(
            uid: context.calendarUID(of: meeting.id), stamp: Timestamp(entry.releasedAt),
            start: Timestamp(Instant(meeting.date, meeting.openedAt ?? meeting.startsAt)),
            end: end.map { Timestamp(Instant(meeting.date, $0)) }, summary: "\(council.name) \(meeting.title)",
            location: meeting.place, details: PublicMeetingFacts(meeting).openness, url: url,
            sequence: meeting.version - 1, status: meeting.state == .cancelled ? .cancelled : .confirmed)
    }
}

extension AtomEntry {
    fileprivate init(_ entry: PublicMeeting, _ context: RequestContext) {
        let meeting = entry.meeting
        let url = context.publicOrigin + Paths.publicMeeting(meeting.id)
        let facts = PublicMeetingFacts(meeting)
        self.init(
            id: url, title: "\(meeting.title)(\(meeting.date.japanese))の次第", updated: Timestamp(entry.releasedAt),
            url: url,
            summary: "\(facts.time) \(meeting.place) \(facts.openness)")
    }

    fileprivate init(_ minutes: PublishedMinutes, _ context: RequestContext) {
        let url = context.publicOrigin + Paths.publicMinutes(minutes.meeting)
        self.init(
            id: url, title: "\(minutes.title)(\(minutes.date.japanese))の会議録",
            updated: Timestamp(minutes.publishedAt), url: url, summary: "会議録を公開しました。")
    }

    fileprivate init(_ reply: PublicReply, _ context: RequestContext) {
        let url = context.publicOrigin + Paths.publicReply(reply.id)
        self.init(
            id: url, title: "\(reply.number) \(reply.title)", updated: Timestamp(reply.issuedAt), url: url,
            summary: "\(reply.date.japanese) \(reply.caseNumber) \(reply.outcome)")
    }
}

extension Timestamp {
    init(_ instant: Instant) {
        self.init(secondsSince1970: instant.unixMilliseconds / 1_000)
    }
}
