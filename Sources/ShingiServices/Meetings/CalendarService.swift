import Crypto
import ShingiDomain

/// Meetings as calendars read them.
package struct CalendarService {
    let services: Services

    /// One meeting, for whoever may see it.
    package func entry(_ id: MeetingID, for actor: Actor) throws -> MeetingEntry {
        let meeting = try services.meetings.find(id, for: actor)
        guard let entry = try services.connection.calendarEntries(of: [meeting]).first else {
            throw ServiceError.notFound
        }
        return entry
    }

    /// The secret of the actor's own feed; nil until one was made.
    package func token(for actor: Actor) throws -> String? {
        try services.connection.calendarToken(of: actor.accountID, at: actor.councilID)
    }

    /// Makes a feed's address, or a new one in place of the old, which opens nothing from then on.
    package func renew(by actor: Actor) throws {
        try services.transaction {
            try services.connection.storeCalendarToken(
                RandomBytes.make(32).base64URL, of: actor.accountID, at: actor.councilID, services.now)
            try services.audit.record(
                "calendar_renewed", on: .account(actor.accountID), by: actor, sentence: "カレンダーの購読アドレスを作りました。")
        }
    }

    /// What a feed's address opens: the meetings that its person may know of now.
    ///
    /// - Throws: `ServiceError.notFound` for an address that opens nothing, or no longer.
    package func feed(_ token: String) throws -> CalendarFeed {
        guard let owner = try services.connection.calendarOwner(token),
            let session = try services.connection.actor(owner.account, owner.name, at: owner.council, on: services.now)
        else { throw ServiceError.notFound }
        return CalendarFeed(
            councilName: session.council.name, personName: owner.name,
            entries: try services.connection.calendarEntries(
                of: services.connection.calendarMeetings(for: session.actor)))
    }
}

extension Services {
    package var calendars: CalendarService { CalendarService(services: self) }
}

/// The meetings that one person subscribes to.
package struct CalendarFeed: Sendable {
    package let councilName: String
    package let personName: String
    package let entries: [MeetingEntry]
}

/// A meeting with what a calendar says of it.
package struct MeetingEntry: Sendable {
    package let meeting: Meeting
    package let councilName: String
    /// When the meeting last changed, as far as the record of changes says; else when it is asked.
    package let changedAt: Instant
}
