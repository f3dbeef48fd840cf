/// Writes XML 1.0 in UTF-8: elements end where they began, and text is always escaped.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [0x0A]

    typealias Attribute = (name: StaticString, value: String)

    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout XMLWriter) -> Void) {
        open(name, attributes)
        raw(">\n")
        content(&self)
        close(name)
    }

    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
        open(name, attributes)
        raw(">")
        escaped(text)
        close(name)
    }

    mutating func empty(_ name: StaticString, _ attributes: [Attribute]) {
        open(name, attributes)
        raw("/>\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        raw("<")
        raw(name)
        for attribute in attributes {
            raw(" ")
            raw(attribute.name)
            raw("=\"")
            escaped(attribute.value)
            raw("\"")
        }
    }

    private mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">\n")
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes += $0 }
    }

    /// Line breaks are written as references, since a parser turns a bare one in an attribute into a blank (§3.3.3).
    private mutating func escaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "\r": raw("&#13;")
            case "\n": raw("&#10;")
            case "\t": raw("&#9;")
            case _ where !Self.isCharacter(scalar): break
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }

    /// Char (§2.2). What is none, no reference can bring in either.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
}
