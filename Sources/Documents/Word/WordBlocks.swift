/// Fills what holds paragraphs and tables: the body, a cell, a header, a text box.
///
/// A section within one paragraph repeats its words. One that begins in a paragraph and ends in another repeats the
/// paragraphs between, and a paragraph with nothing but the tag goes. One that begins in a cell and ends in another cell
/// repeats the rows.
struct WordBlocks {
    /// Fills all that is in an element.
    static func filled(_ element: XMLElement, _ scope: WordScope) throws(WordTemplateError) -> XMLElement {
        if WordParagraph.isMade(of: element) {
            return try WordParagraph(element).filled(scope, inner: filledNode)
        }
        var filled = element
        filled.children = try blocks(element.children[...], scope)
        return filled
    }

    /// The tags in an element whose other half stands outside of it.
    static func unmatched(_ element: XMLElement) throws(WordTemplateError) -> [WordTag] {
        if WordParagraph.isMade(of: element) { return try WordParagraph(element).unmatched }
        return WordTag.unmatched(try unmatchedInChildren(element))
    }

    private static func filledNode(_ node: XMLNode, _ scope: WordScope) throws(WordTemplateError) -> XMLNode {
        guard case .element(let element) = node else { return node }
        return .element(try filled(element, scope))
    }

    private static func blocks(_ nodes: ArraySlice<XMLNode>, _ scope: WordScope) throws(WordTemplateError) -> [XMLNode]
    {
        var output: [XMLNode] = []
        var rest = nodes
        while let node = rest.first {
            let tags = try boundary(node)
            guard let first = tags.first else {
                output.append(try filledNode(node, scope))
                rest.removeFirst()
                continue
            }
            guard first.opens else { throw .notOpened(first.name) }
            let span = rest.prefix(try length(of: first, in: rest))
            rest = rest.dropFirst(span.count)
            let inner = try stripped(span)
            for scope in scope.repetitions(of: first) { output += try blocks(inner[...], scope) }
        }
        return output
    }

    /// The tags at which a block begins or ends a section. Those of a row are told cell by cell, so that a section from
    /// one of its cells to another is about the row.
    private static func boundary(_ node: XMLNode) throws(WordTemplateError) -> [WordTag] {
        guard case .element(let element) = node else { return [] }
        return element.name == "w:tr" ? try unmatchedInChildren(element) : try unmatched(element)
    }

    private static func unmatchedInChildren(_ element: XMLElement) throws(WordTemplateError) -> [WordTag] {
        var tags: [WordTag] = []
        for child in element.elements { tags += try unmatched(child) }
        return tags
    }

    /// How many blocks a section takes up, whose first holds its beginning and whose last its end.
    private static func length(of section: WordTag, in nodes: ArraySlice<XMLNode>) throws(WordTemplateError) -> Int {
        var open: [WordTag] = []
        for (offset, node) in nodes.enumerated() {
            let tags = try boundary(node)
            open = WordTag.unmatched(open + tags)
            guard open.isEmpty else { continue }
            guard tags.last?.name == section.name else { throw .notClosed(section.name) }
            return offset + 1
        }
        throw .notClosed(section.name)
    }

    /// Without the section's own two tags, and without the paragraphs that held nothing else.
    private static func stripped(_ span: ArraySlice<XMLNode>) throws(WordTemplateError) -> [XMLNode] {
        var nodes = Array(span)
        for (place, end) in [(nodes.count - 1, WordSectionEnd.last), (0, .first)] {
            guard case .element(let element) = nodes[place] else { continue }
            if element.name == "w:p", nodes.count > 1, try WordParagraph(element).removing(end).isBlank {
                nodes.remove(at: place)
            } else {
                nodes[place] = .element(try removing(end, from: element))
            }
        }
        return nodes
    }

    private static func removing(
        _ end: WordSectionEnd, from element: XMLElement
    ) throws(WordTemplateError) -> XMLElement {
        if WordParagraph.isMade(of: element) { return try WordParagraph(element).removing(end).unfilled }
        var stripped = element
        let places = element.children.indices
        for place in end == .first ? Array(places) : places.reversed() {
            guard case .element(let child) = element.children[place], try !unmatched(child).isEmpty else { continue }
            stripped.children[place] = .element(try removing(end, from: child))
            break
        }
        return stripped
    }
}
