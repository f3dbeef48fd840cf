/// A name between double braces: `{{case.title}}`, `{{#matters}}` … `{{/matters}}`, `{{^matters}}` … `{{/matters}}`.
struct WordTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case value
        /// Repeated for each of a list, or kept when a flag is set or a text is not empty.
        case section
        /// Kept when the list or the text is empty, or the flag not set.
        case inverted
        case end
    }

    let kind: Kind
    let name: String

    var opens: Bool { kind == .section || kind == .inverted }

    /// As a template has it.
    var written: String {
        switch kind {
        case .value: "{{\(name)}}"
        case .section: "{{#\(name)}}"
        case .inverted: "{{^\(name)}}"
        case .end: "{{/\(name)}}"
        }
    }

    /// Nil for what is no name: ASCII letters, digits, dots and underscores.
    init?(_ inner: String) {
        var name = inner.filter { !$0.isWhitespace }
        switch name.first {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .end
        default: kind = .value
        }
        if kind != .value { name.removeFirst() }
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameOctet) else { return nil }
        self.name = name
    }

    private static func isNameOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// What is left open or closed behind a row of tags; values count for nothing.
    static func unmatched(_ tags: [WordTag]) -> [WordTag] {
        tags.reduce(into: []) { rest, tag in
            guard tag.kind != .value else { return }
            if tag.kind == .end, let last = rest.last, last.opens, last.name == tag.name {
                rest.removeLast()
            } else {
                rest.append(tag)
            }
        }
    }
}
