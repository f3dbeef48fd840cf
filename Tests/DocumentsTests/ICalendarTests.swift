import Testing

@testable import Documents

@Suite("iCalendar")
struct ICalendarTests {
    private let start = Timestamp(secondsSince1970: 1_654_059_600)

    private func event(
        _ summary: String = "会議", end: Timestamp? = nil, location: String = "", details: String = "", url: String = "",
        sequence: Int = 0
    ) -> CalendarEvent {
        CalendarEvent(
            uid: "meeting-1@example.jp", stamp: start, start: start, end: end, summary: summary, location: location,
            details: details, url: url, sequence: sequence)
    }

    private func text(_ events: [CalendarEvent]) -> String {
        String(
            decoding: ICalendar(productID: "-//Shingi//Meetings//JA", name: "審議会", events: events).bytes,
            as: UTF8.self)
    }

    private func lines(_ events: [CalendarEvent]) -> [String] {
        text(events).split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("a calendar has its frame, and every line ends with CRLF alone (RFC 5545 §3.1)")
    func frame() {
        let bytes = Array(text([event()]).utf8)
        let found = lines([event()])
        #expect(Array(found.prefix(3)) == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Shingi//Meetings//JA"])
        #expect(Array(found.suffix(3)) == ["END:VEVENT", "END:VCALENDAR", ""])
        for (index, byte) in bytes.enumerated() where byte == 0x0A { #expect(bytes[index - 1] == 0x0D) }
        #expect(bytes.count { $0 == 0x0D } == bytes.count { $0 == 0x0A })
    }

    @Test(
        "times are those of a clock in Japan, and an end that is not after the start is left out (RFC 5545 §3.3.5, §3.8.2.2)"
    )
    func times() {
        let late = Timestamp(secondsSince1970: start.secondsSince1970 + 5_400)
        #expect(lines([event(end: late)]).contains("DTSTART;TZID=Asia/Tokyo:20220601T140000"))
        #expect(lines([event(end: late)]).contains("DTEND;TZID=Asia/Tokyo:20220601T153000"))
        #expect(lines([event()]).contains("TZID:Asia/Tokyo"))
        #expect(lines([event()]).contains("DTSTAMP:20220601T050000Z"))
        #expect(!text([event(end: start)]).contains("DTEND"))
        #expect(!text([event()]).contains("DTEND"))
    }

    @Test("backslash, semicolon, comma and line breaks are escaped, other controls are dropped (RFC 5545 §3.3.11)")
    func escaping() {
        let found = lines([event(#"a\b;c,d"# + "\r\ne\nf\rg\u{0}\u{7}\u{7F}\th", sequence: 3)])
        #expect(found.contains(#"SUMMARY:a\\b\;c\,d\ne\nf\ng"# + "\th"))
        #expect(found.contains("SEQUENCE:3"))
    }

    @Test("no text begins a property of its own")
    func injection() {
        let found = lines([event("x\r\nATTENDEE:mailto:a@b", location: "y\nEND:VEVENT", url: "https://a/\r\nX:1")])
        #expect(!found.contains { $0.hasPrefix("ATTENDEE") || $0.hasPrefix("X:1") })
        #expect(found.count { $0 == "END:VEVENT" } == 1)
        #expect(found.contains("URL:https://a/X:1"))
    }

    @Test(
        "lines are folded at 75 octets without cutting a character, and unfold to what was written",
        arguments: [
            "会議", String(repeating: "審議会の会議", count: 40), String(repeating: "a", count: 400),
            "a" + String(repeating: "𠮷", count: 60), String(repeating: "か\u{3099}", count: 50),
        ])
    func folding(_ summary: String) throws {
        let bytes = ICalendar(productID: "p", name: "n", events: [event(summary)]).bytes
        let physical = bytes.split(separator: 0x0A).map { Array($0.dropLast()) }
        for line in physical {
            #expect(line.count <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(unfolded(bytes).contains(Array("SUMMARY:\(summary)".utf8)))
    }

    /// Joins what begins with a blank to the line before it, byte by byte as §3.1 says.
    private func unfolded(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: 0x0A).map({ Array($0.dropLast()) }) {
            if line.first == 0x20, var last = lines.popLast() {
                last += line.dropFirst()
                lines.append(last)
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    @Test(
        "a moment is written in both forms, before 1970 and on leap days too",
        arguments: [
            (0, "19700101T000000Z", "1970-01-01T00:00:00Z"), (-1, "19691231T235959Z", "1969-12-31T23:59:59Z"),
            (1_709_164_800, "20240229T000000Z", "2024-02-29T00:00:00Z"),
            (951_782_399, "20000228T235959Z", "2000-02-28T23:59:59Z"),
        ])
    func timestamps(_ seconds: Int64, _ basic: String, _ extended: String) {
        #expect(Timestamp(secondsSince1970: seconds).basic == basic)
        #expect(Timestamp(secondsSince1970: seconds).extended == extended)
    }
}
