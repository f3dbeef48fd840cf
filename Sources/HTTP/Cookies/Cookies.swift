/// The cookies a request brought (RFC 6265 §5.4).
package struct Cookies: Sendable, Equatable {
    private var pairs: [(name: String, value: String)] = []

    /// Pairs that break the grammar are left out one by one: other software on the same host may have set them.
    package init(_ fields: Fields) {
        for index in fields.lines.indices where fields.isName("Cookie", at: index) {
            for pair in fields.bytes[fields.lines[index].value].split(separator: UInt8(ascii: ";")) {
                if let read = Self.read(pair.trimmingBlanks) { pairs.append(read) }
            }
        }
    }

    /// The first of that name, which is the one with the most specific path (RFC 6265 §5.4).
    package subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    package static func == (left: Cookies, right: Cookies) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    private static func read(_ pair: ArraySlice<UInt8>) -> (name: String, value: String)? {
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = pair[..<equals]
        var value = pair[(equals + 1)...]
        if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
            value = value.dropFirst().dropLast()
        }
        let token = ByteSet.token
        guard !name.isEmpty, name.allSatisfy({ token.contains($0) }), Cookie.isValue(value) else { return nil }
        return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
}
