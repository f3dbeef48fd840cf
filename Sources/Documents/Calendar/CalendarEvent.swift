/// One event of a calendar (RFC 5545 §3.6.1).
package struct CalendarEvent: Sendable {
    /// The same for ever and different from every other event's in the world.
    package var uid: String
    /// When this state of the event was written (DTSTAMP, LAST-MODIFIED).
    package var stamp: Timestamp
    package var start: Timestamp
    /// Left out when unknown, or when not after the start (§3.8.2.2).
    package var end: Timestamp?
    package var summary: String
    /// Empty for none, like the next two.
    package var location: String
    package var details: String
    package var url: String
    /// Rises with every change, so that a subscriber's program takes the new state over the old (§3.8.7.4).
    package var sequence: Int
    package var status: Status

    /// STATUS of an event (RFC 5545 §3.8.1.11).
    package enum Status: String, Sendable {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
        case cancelled = "CANCELLED"
    }

    package init(
        uid: String, stamp: Timestamp, start: Timestamp, end: Timestamp? = nil, summary: String, location: String = "",
        details: String = "", url: String = "", sequence: Int = 0, status: Status = .confirmed
    ) {
        self.uid = uid
        self.stamp = stamp
        self.start = start
        self.end = end
        self.summary = summary
        self.location = location
        self.details = details
        self.url = url
        self.sequence = sequence
        self.status = status
    }

    /// Meetings take place at a local time, so that is what is written; the moments of the record are in UTC (§3.8.7.2).
    func write(to lines: inout ContentLines) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", ContentLines.text(uid))
        lines.add("DTSTAMP", stamp.basic)
        lines.add("LAST-MODIFIED", stamp.basic)
        lines.add("SEQUENCE", String(max(0, sequence)))
        lines.add("STATUS", status.rawValue)
        lines.add("DTSTART;TZID=\(TimeZone.name)", TimeZone.local(start))
        if let end, end > start { lines.add("DTEND;TZID=\(TimeZone.name)", TimeZone.local(end)) }
        lines.add("SUMMARY", ContentLines.text(summary))
        if !location.isEmpty { lines.add("LOCATION", ContentLines.text(location)) }
        if !details.isEmpty { lines.add("DESCRIPTION", ContentLines.text(details)) }
        if !url.isEmpty { lines.add("URL", ContentLines.uri(url)) }
        lines.add("END", "VEVENT")
    }
}
