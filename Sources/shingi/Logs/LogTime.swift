import HTTP
import ShingiDomain

/// Writes moments as `Instant.iso` does. Lines come many a second, so the text of the second is kept.
struct LogTime {
    private var second: Int64 = -1
    private var text: [UInt8] = []

    mutating func append(_ instant: Instant, to bytes: inout [UInt8]) {
        guard instant.unixMilliseconds >= 0 else { return bytes.append(contentsOf: instant.iso.utf8) }
        let (second, millisecond) = instant.unixMilliseconds.quotientAndRemainder(dividingBy: 1_000)
        if second != self.second {
            self.second = second
            // `2026-11-21T05:03:05.`
            text = Array(instant.iso.utf8.dropLast("123Z".utf8.count))
        }
        bytes.append(contentsOf: text)
        bytes.append(decimal: Int(millisecond), minimumDigits: 3)
        bytes.append(UInt8(ascii: "Z"))
    }
}
