extension Instant {
    /// `2026-11-21T05:03:05.123Z`: always UTC and always three digits of a second, so that text order is time order.
    package var iso: String {
        let (day, rest) = dividedByDay(unixMilliseconds)
        return String(unsafeUninitializedCapacity: 24) { buffer in
            var writer = DigitWriter(buffer)
            CivilDate(dayNumber: day).write(to: &writer)
            writer.write("T")
            TimeOfDay(minutesSinceMidnight: rest / 60_000).write(to: &writer)
            writer.write(":")
            writer.write(rest / 1_000 % 60, digits: 2)
            writer.write(".")
            writer.write(rest % 1_000, digits: 3)
            writer.write("Z")
            return writer.count
        }
    }

    /// Reads exactly what `iso` writes; nil for everything else.
    package init?(iso text: some StringProtocol) {
        guard let instant = withBytes(of: text, Self.init(isoBytes:)) else { return nil }
        self = instant
    }

    /// The same from a database column, without a string between.
    package init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[16] == UInt8(ascii: ":"),
            bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let date = CivilDate(isoBytes: UnsafeBufferPointer(rebasing: bytes[0..<10])),
            let time = TimeOfDay(isoBytes: UnsafeBufferPointer(rebasing: bytes[11..<16])),
            let second = decimal(bytes[17..<19]), second < 60, let fraction = decimal(bytes[20..<23])
        else { return nil }
        let minutes = Int64(date.dayNumber * 1_440 + time.minutesSinceMidnight)
        unixMilliseconds = minutes * 60_000 + Int64(second * 1_000 + fraction)
    }
}
