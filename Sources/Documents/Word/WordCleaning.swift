/// What a template carries besides what is read: who made it and when, remarks of those who worked on it, words that they
/// deleted, data tied to the file. A document leaves without any of it.
enum WordCleaning {
    /// Names of parts are the same in capitals and small letters (ECMA-376 Part 2 §6.2.2.3).
    static func isKept(_ part: String) -> Bool {
        let name = part.lowercased()
        return !["docprops/", "customxml/", "word/comments", "word/people", "word/_rels/comments"].contains {
            name.hasPrefix($0)
        }
    }

    /// Whether a part tells of the others: relations, types.
    static func isIndex(_ part: String) -> Bool { part == "[Content_Types].xml" || part.hasSuffix(".rels") }

    /// Without the marks of remarks, and with all changes accepted that Word has followed.
    static func cleaned(_ element: XMLElement) -> XMLElement {
        var cleaned = element
        cleaned.children = element.children.flatMap { node -> [XMLNode] in
            guard case .element(let child) = node else { return [node] }
            if left.contains(child.name) { return [] }
            let inner = Self.cleaned(child)
            return opened.contains(child.name) ? inner.children : [.element(inner)]
        }
        return cleaned
    }

    private static let left: Set = [
        "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:del", "w:moveFrom",
    ]
    private static let opened: Set = ["w:ins", "w:moveTo"]

    /// An index without the parts that are left out.
    static func index(_ document: XMLDocument, named name: String) -> XMLDocument {
        let folder = name.split(separator: "/").dropLast(2)
        var index = document
        index.root.children.removeAll { node in
            guard case .element(let entry) = node, entry[attribute: "TargetMode"] != "External",
                let target = entry[attribute: "PartName"] ?? entry[attribute: "Target"]
            else { return false }
            return !isKept(path(target, from: folder))
        }
        return index
    }

    /// `../customXml/item1.xml`, seen from the folder `word`.
    private static func path(_ target: String, from folder: ArraySlice<Substring>) -> String {
        var path = target.hasPrefix("/") ? [] : Array(folder)
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
