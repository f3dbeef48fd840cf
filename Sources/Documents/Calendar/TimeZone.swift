/// Japan's time (RFC 5545 §3.6.5): one offset, no summer time, since 1951.
enum TimeZone {
    static let name = "Asia/Tokyo"
    private static let offset: Int64 = 9 * 3_600

    /// A moment as a clock in Japan shows it: DATE-TIME, form 3 (§3.3.5).
    static func local(_ moment: Timestamp) -> String {
        String(Timestamp(secondsSince1970: moment.secondsSince1970 + offset).basic.dropLast())
    }

    static func write(to lines: inout ContentLines) {
        lines.add("BEGIN", "VTIMEZONE")
        lines.add("TZID", name)
        lines.add("BEGIN", "STANDARD")
        lines.add("DTSTART", "19700101T000000")
        lines.add("TZOFFSETFROM", "+0900")
        lines.add("TZOFFSETTO", "+0900")
        lines.add("TZNAME", "JST")
        lines.add("END", "STANDARD")
        lines.add("END", "VTIMEZONE")
    }
}
