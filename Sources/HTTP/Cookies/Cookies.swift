/// The cookies a request brought (RFC 6265 §5.4), read where they lie when one is asked for.
package struct Cookies: Sendable {
    private let fields: Fields

    package init(_ fields: Fields) {
        self.fields = fields
    }

    /// The first of that name, which is the one with the most specific path (RFC 6265 §5.4). Pairs that break the grammar
    /// are passed over one by one: other software on the same host may have set them.
    package subscript(name: String) -> String? {
        let token = ByteSet.token
        guard !name.isEmpty, name.utf8.allSatisfy({ token.contains($0) }) else { return nil }
        return fields.bytes.withUnsafeBufferPointer { bytes in
            for index in fields.lines.indices where fields.isName("Cookie", at: index) {
                let line = UnsafeBufferPointer(rebasing: bytes[fields.lines[index].value])
                if let value = Self.value(of: name, in: line) { return value }
            }
            return nil
        }
    }

    private static func value(of name: String, in line: UnsafeBufferPointer<UInt8>) -> String? {
        var rest = line[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
            if let value = value(of: name, ofPair: rest[..<end].trimmingBlanks) {
                return String(decoding: value, as: UTF8.self)
            }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return nil
    }

    /// Nil for a pair of another name, and for one whose value cannot be one.
    private static func value(
        of name: String, ofPair pair: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), pair[..<equals].elementsEqual(name.utf8) else {
            return nil
        }
        var value = pair[(equals + 1)...]
        if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
            value = value.dropFirst().dropLast()
        }
        return Cookie.isValue(value) ? value : nil
    }
}
