/// Reads the plain form in which `SheetContent.json` writes, in one pass over its octets: pages show many sheets, and the
/// general decoder takes ten times as long for each. It gives up at whatever that form does not have, such as spaces or
/// `\u`, and leaves it to the general decoder, which alone says what is unreadable.
struct SheetContentReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private struct GivenUp: Error {}

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Nil when it gave up.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [String: SheetValue]? {
        var reader = SheetContentReader(bytes)
        do throws(GivenUp) {
            let values = try reader.object { (reader) throws(GivenUp) in try reader.answer() }
            return reader.position == bytes.count ? values : nil
        } catch {
            return nil
        }
    }

    /// `{"text":"…"}` and the other kinds.
    private mutating func answer() throws(GivenUp) -> SheetValue {
        try take("{")
        let kind = try string()
        try take(":")
        let value: SheetValue
        switch kind {
        case "text": value = .text(try string())
        case "items": value = .items(try array { (reader) throws(GivenUp) in try reader.string() })
        case "table": value = .table(try array { (reader) throws(GivenUp) in try reader.row() })
        case "checked": value = .checked(try boolean())
        case "date":
            guard let date = CivilDate(iso: try string()) else { throw GivenUp() }
            value = .date(date)
        default: throw GivenUp()
        }
        try take("}")
        return value
    }

    private mutating func row() throws(GivenUp) -> [String: String] {
        try object { (reader) throws(GivenUp) in try reader.string() }
    }

    private mutating func object<Value>(
        _ value: (inout Self) throws(GivenUp) -> Value
    ) throws(GivenUp) -> [String: Value] {
        var values: [String: Value] = [:]
        try take("{")
        if isNext("}") { return values }
        repeat {
            let key = try string()
            try take(":")
            // Which of two the general decoder takes is its own affair.
            guard values.updateValue(try value(&self), forKey: key) == nil else { throw GivenUp() }
        } while isNext(",")
        try take("}")
        return values
    }

    private mutating func array<Element>(
        _ element: (inout Self) throws(GivenUp) -> Element
    ) throws(GivenUp) -> [Element] {
        var elements: [Element] = []
        try take("[")
        if isNext("]") { return elements }
        repeat { elements.append(try element(&self)) } while isNext(",")
        try take("]")
        return elements
    }

    private mutating func boolean() throws(GivenUp) -> Bool {
        for (word, value) in [("true", true), ("false", false)] as [(StaticString, Bool)]
        where bytes[position...].starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        {
            position += word.utf8CodeUnitCount
            return value
        }
        throw GivenUp()
    }

    private mutating func string() throws(GivenUp) -> String {
        try take("\"")
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard bytes[position] >= 0x20 else { throw GivenUp() }
            position += 1
        }
        let text = String(validating: bytes[start..<position], as: UTF8.self)
        try take("\"")
        guard let text else { throw GivenUp() }
        return text
    }

    private mutating func escapedString(from start: Int) throws(GivenUp) -> String {
        var text = Array(bytes[start..<position])
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            let octet = bytes[position]
            guard octet >= 0x20 else { throw GivenUp() }
            position += 1
            text.append(octet == UInt8(ascii: "\\") ? try escaped() : octet)
        }
        try take("\"")
        guard let text = String(validating: text, as: UTF8.self) else { throw GivenUp() }
        return text
    }

    /// What stands behind a backslash (RFC 8259 §7).
    private mutating func escaped() throws(GivenUp) -> UInt8 {
        guard position < bytes.count else { throw GivenUp() }
        defer { position += 1 }
        switch bytes[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return bytes[position]
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        default: throw GivenUp()
        }
    }

    private mutating func isNext(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) throws(GivenUp) {
        guard isNext(character) else { throw GivenUp() }
    }
}
