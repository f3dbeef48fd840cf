/// A calendar to subscribe to (RFC 5545).
package struct ICalendar: Sendable {
    /// Names the program that wrote it: `-//Shingi//…//JA`.
    package var productID: String
    /// What a reader's program calls the calendar.
    package var name: String
    package var events: [CalendarEvent]

    package init(productID: String, name: String, events: [CalendarEvent] = []) {
        self.productID = productID
        self.name = name
        self.events = events
    }

    /// The whole document: `text/calendar; charset=utf-8`.
    package var bytes: [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", ContentLines.text(productID))
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("X-WR-CALNAME", ContentLines.text(name))
        TimeZone.write(to: &lines)
        for event in events { event.write(to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }
}
