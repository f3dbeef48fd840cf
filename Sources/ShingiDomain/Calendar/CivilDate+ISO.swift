extension CivilDate {
    /// `2026-11-21`, which is also how dates stand in the database.
    package var iso: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var writer = DigitWriter(buffer)
            write(to: &writer)
            return writer.count
        }
    }

    func write(to writer: inout DigitWriter) {
        writer.write(year, digits: 4)
        writer.write("-")
        writer.write(month, digits: 2)
        writer.write("-")
        writer.write(day, digits: 2)
    }

    /// Reads exactly what `iso` writes; nil for everything else. For what people type see `reading(_:)`.
    package init?(iso text: some StringProtocol) {
        guard let date = withBytes(of: text, Self.init(isoBytes:)) else { return nil }
        self = date
    }

    /// The same from a database column, without a string between.
    package init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
