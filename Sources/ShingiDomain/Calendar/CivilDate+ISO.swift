extension CivilDate {
    /// `2026-11-21`, which is also how dates stand in the database.
    package var iso: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
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
