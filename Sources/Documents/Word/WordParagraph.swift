/// A paragraph, or a link or the like within one, whose fields are to be found and filled.
struct WordParagraph {
    /// A field, or what stands between fields.
    enum Part {
        case cell(WordCell)
        /// In the run where it begins.
        case tag(WordTag, run: Int)
    }

    private let element: XMLElement
    /// Without their text: attributes and properties.
    private let runs: [XMLElement]
    private let parts: [Part]

    var tags: [WordTag] {
        parts.compactMap { if case .tag(let tag, _) = $0 { tag } else { nil } }
    }

    /// Sections that begin or end elsewhere.
    var unmatched: [WordTag] { WordTag.unmatched(tags) }

    var isBlank: Bool {
        parts.allSatisfy {
            switch $0 {
            case .tag: false
            case .cell(.character(let scalar, _)): scalar.properties.isWhitespace
            case .cell(.node(.element(let element), let run)): run == nil || element.name == "w:lastRenderedPageBreak"
            case .cell(.node): true
            }
        }
    }

    init(_ element: XMLElement) throws(WordTemplateError) {
        self.element = element
        var runs: [XMLElement] = []
        var cells: [WordCell] = []
        for child in element.children {
            guard case .element(let run) = child, run.name == "w:r" else {
                cells.append(.node(child, run: nil))
                continue
            }
            let properties = run.children.filter(Self.isProperties)
            runs.append(XMLElement(run.name, attributes: run.attributes, properties))
            for child in run.children where !Self.isProperties(child) {
                cells += Self.cells(child, run: runs.count - 1)
            }
        }
        self.runs = runs
        parts = try WordFieldScanner(cells).parts()
    }

    private init(_ original: WordParagraph, parts: [Part]) {
        element = original.element
        runs = original.runs
        self.parts = parts
    }

    /// Runs stand in paragraphs, and within them in links, insertions and content controls.
    static func isMade(of element: XMLElement) -> Bool {
        element.name == "w:p" || element.elements.contains { $0.name == "w:r" }
    }

    private static func isProperties(_ node: XMLNode) -> Bool {
        if case .element(let element) = node { element.name == "w:rPr" } else { false }
    }

    private static func cells(_ node: XMLNode, run: Int) -> [WordCell] {
        guard case .element(let element) = node, element.name == "w:t" else { return [.node(node, run: run)] }
        return element.text.unicodeScalars.map { .character($0, run: run) }
    }

    /// Without the first or the last section tag that has no other half here.
    func removing(_ end: WordSectionEnd) -> WordParagraph {
        var open: [(place: Int, tag: WordTag)] = []
        for (place, part) in parts.enumerated() {
            guard case .tag(let tag, _) = part, tag.kind != .value else { continue }
            if tag.kind == .end, let last = open.last, last.tag.opens, last.tag.name == tag.name {
                open.removeLast()
            } else {
                open.append((place, tag))
            }
        }
        guard let place = (end == .first ? open.first : open.last)?.place else { return self }
        var kept = parts
        kept.remove(at: place)
        return WordParagraph(self, parts: kept)
    }

    /// - Parameter inner: fills what lies within a piece that is no text, such as a link or a text box.
    func filled(_ scope: WordScope, inner: (XMLNode, WordScope) throws(WordTemplateError) -> XMLNode)
        throws(WordTemplateError) -> XMLElement
    {
        var cells: [WordCell] = []
        try fill(parts[...], scope, into: &cells, inner)
        return element(of: cells)
    }

    /// As it is now, its fields unfilled.
    var unfilled: XMLElement {
        element(
            of: parts.flatMap { part -> [WordCell] in
                switch part {
                case .cell(let cell): [cell]
                case .tag(let tag, let run): tag.written.unicodeScalars.map { .character($0, run: run) }
                }
            })
    }

    private func fill(
        _ parts: ArraySlice<Part>, _ scope: WordScope, into cells: inout [WordCell],
        _ inner: (XMLNode, WordScope) throws(WordTemplateError) -> XMLNode
    ) throws(WordTemplateError) {
        var rest = parts
        while let part = rest.popFirst() {
            switch part {
            case .cell(.node(let node, let run)): cells.append(.node(try inner(node, scope), run: run))
            case .cell(let cell): cells.append(cell)
            case .tag(let tag, let run) where tag.kind == .value: cells += Self.cells(scope.text(tag.name), run: run)
            case .tag(let tag, _):
                guard tag.opens else { throw .notOpened(tag.name) }
                let section = rest.prefix(try Self.length(of: tag, in: rest))
                rest = rest.dropFirst(section.count + 1)
                for scope in scope.repetitions(of: tag) { try fill(section, scope, into: &cells, inner) }
            }
        }
    }

    /// How many parts stand before the end of a section that has just begun.
    private static func length(of section: WordTag, in parts: ArraySlice<Part>) throws(WordTemplateError) -> Int {
        var depth = 0
        for (offset, part) in parts.enumerated() {
            guard case .tag(let tag, _) = part, tag.name == section.name else { continue }
            if tag.opens { depth += 1 }
            if tag.kind == .end {
                if depth == 0 { return offset }
                depth -= 1
            }
        }
        throw .notClosed(section.name)
    }

    private static func cells(_ text: String, run: Int) -> [WordCell] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar {
            case "\n": .node(.element(XMLElement("w:br")), run: run)
            case "\t": .node(.element(XMLElement("w:tab")), run: run)
            case "\r": nil
            default: .character(scalar, run: run)
            }
        }
    }

    private func element(of cells: [WordCell]) -> XMLElement {
        var children: [XMLNode] = []
        var rest = cells[...]
        while let first = rest.first {
            let same = rest.prefix { $0.run == first.run }
            rest = rest.dropFirst(same.count)
            if let run = first.run {
                var filled = runs[run]
                filled.children += Self.contents(same)
                children.append(.element(filled))
            } else {
                children += Self.contents(same)
            }
        }
        return XMLElement(element.name, attributes: element.attributes, children)
    }

    private static func contents(_ cells: ArraySlice<WordCell>) -> [XMLNode] {
        var contents: [XMLNode] = []
        var text = String.UnicodeScalarView()
        func flush() {
            guard !text.isEmpty else { return }
            contents.append(
                .element(XMLElement("w:t", attributes: #" xml:space="preserve""#, [.text(String(text))])))
            text = String.UnicodeScalarView()
        }
        for cell in cells {
            switch cell {
            case .character(let scalar, _): text.append(scalar)
            case .node(let node, _):
                flush()
                contents.append(node)
            }
        }
        flush()
        return contents
    }
}
