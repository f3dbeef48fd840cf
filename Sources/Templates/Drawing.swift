/// A rendered page that knows where its marked values stand, so that the same page can be written with others.
package struct Drawing: Sendable {
    /// In UTF-8, with the values it was rendered with.
    package let bytes: [UInt8]
    /// In the order of their places.
    package let marks: [Mark]

    /// The page without its marked values: what may be kept when they may not.
    package var stencil: Stencil { Stencil(self) }
}

/// A rendered page with nothing where its marked values stood.
package struct Stencil: Sendable {
    private let bytes: [UInt8]
    /// The ends of the pieces between which a value stands, each with the value's number.
    private let places: [(end: Int, number: Int)]

    fileprivate init(_ drawing: Drawing) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(drawing.bytes.count)
        var places: [(end: Int, number: Int)] = []
        var start = 0
        for mark in drawing.marks {
            bytes += drawing.bytes[start..<mark.range.lowerBound]
            places.append((bytes.count, mark.number))
            start = mark.range.upperBound
        }
        bytes += drawing.bytes[start...]
        self.bytes = bytes
        self.places = places
    }

    /// In bytes.
    package var size: Int { bytes.count }

    /// Whether it has a place for any value.
    package var isWhole: Bool { places.isEmpty }

    /// The page with other values, escaped as they are in templates.
    ///
    /// - Parameter values: by their numbers.
    package func filled(_ values: [String]) -> [UInt8] {
        guard !isWhole else { return bytes }
        let escaped = values.map(Self.escaped)
        let size = places.reduce(bytes.count) { $0 + escaped[$1.number].count }
        return [UInt8](unsafeUninitializedCapacity: size) { page, count in
            bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for place in places {
                    count = page.append(bytes[start..<place.end], at: count)
                    count = escaped[place.number].withUnsafeBufferPointer { page.append($0[...], at: count) }
                    start = place.end
                }
                count = page.append(bytes[start...], at: count)
            }
        }
    }

    private static func escaped(_ value: String) -> [UInt8] {
        var output = Output(capacity: value.utf8.count)
        output.write(value)
        return output.bytes
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// - Returns: where the next piece goes.
    fileprivate func append(_ piece: Swift.Slice<UnsafeBufferPointer<UInt8>>, at place: Int) -> Int {
        self[place...].initialize(fromContentsOf: piece)
    }
}
