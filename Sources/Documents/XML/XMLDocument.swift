/// A whole document: what stands around its one element, and the element.
package struct XMLDocument: Sendable {
    package var before: [XMLNode]
    package var root: XMLElement

    /// In UTF-8, with the declaration that it came with.
    package var bytes: [UInt8] {
        var output = ""
        before.forEach { Self.write($0, to: &output) }
        Self.write(.element(root), to: &output)
        return Array(output.utf8)
    }

    private static func write(_ node: XMLNode, to output: inout String) {
        switch node {
        case .text(let text): output += escaped(text)
        case .other(let raw): output += raw
        case .element(let element):
            output += "<\(element.name)\(element.attributes)"
            guard !element.children.isEmpty else {
                output += "/>"
                return
            }
            output += ">"
            element.children.forEach { write($0, to: &output) }
            output += "</\(element.name)>"
        }
    }

    /// Without the characters that XML 1.0 §2.2 does not know, which would make the document unreadable.
    private static func escaped(_ text: String) -> String {
        var output = ""
        output.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\t", "\n", "\r": output.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
