/// Hour and minute on a wall clock, 00:00 to 23:59.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let hour: Int
    package let minute: Int

    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads exactly what `iso` writes (`09:59`); nil for everything else.
    package init?(iso text: some StringProtocol) {
        guard let time = withBytes(of: text, Self.init(isoBytes:)) else { return nil }
        self = time
    }

    /// The same from a database column, without a string between.
    package init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
            let minute = decimal(bytes[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `09:59`, which is also how times stand in the database.
    package var iso: String {
        String(unsafeUninitializedCapacity: 5) { buffer in
            var writer = DigitWriter(buffer)
            write(to: &writer)
            return writer.count
        }
    }

    func write(to writer: inout DigitWriter) {
        writer.write(hour, digits: 2)
        writer.write(":")
        writer.write(minute, digits: 2)
    }

    package var description: String { iso }

    package var minutesSinceMidnight: Int { hour * 60 + minute }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutesSinceMidnight < right.minutesSinceMidnight
    }
}
