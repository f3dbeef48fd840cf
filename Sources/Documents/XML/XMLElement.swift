/// A piece of an XML document.
package enum XMLNode: Hashable, Sendable {
    case element(XMLElement)
    /// Characters, their references read.
    case text(String)
    /// A comment or a processing instruction, as it was written.
    case other(String)
}

/// An element with everything in it. Names and attributes stay as they were written, prefixes and all, so that what
/// nobody touches is written back the same.
package struct XMLElement: Hashable, Sendable {
    package var name: String
    /// As written, with the space before the first.
    package var attributes: String
    package var children: [XMLNode]

    package init(_ name: String, attributes: String = "", _ children: [XMLNode] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// All characters in it, in their order.
    package var text: String {
        children.reduce(into: "") { text, child in
            switch child {
            case .element(let element): text += element.text
            case .text(let characters): text += characters
            case .other: break
            }
        }
    }

    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    package func first(_ name: String) -> XMLElement? {
        elements.first { $0.name == name }
    }

    /// The value of an attribute as it is written, its references unread.
    package subscript(attribute name: String) -> String? {
        var rest = Substring(attributes)
        while let sign = rest.firstIndex(of: "=") {
            let key = rest[..<sign].filter { !$0.isWhitespace }
            let value = rest[rest.index(after: sign)...].drop { $0.isWhitespace }
            guard let quote = value.first, let end = value.dropFirst().firstIndex(of: quote) else { return nil }
            if key == name { return String(value.dropFirst()[..<end]) }
            rest = value[value.index(after: end)...]
        }
        return nil
    }
}
