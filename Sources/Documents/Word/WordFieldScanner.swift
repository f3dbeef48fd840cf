/// Finds the fields among the cells of a paragraph.
struct WordFieldScanner {
    private let cells: [WordCell]
    private var place = 0

    private static let longest = 200

    init(_ cells: [WordCell]) {
        self.cells = cells
    }

    func parts() throws(WordTemplateError) -> [WordParagraph.Part] {
        var scanner = self
        var parts: [WordParagraph.Part] = []
        while scanner.place < cells.count {
            if scanner.opens(at: scanner.place) {
                parts += try scanner.field()
            } else {
                parts.append(.cell(cells[scanner.place]))
                scanner.place += 1
            }
        }
        return parts
    }

    private func opens(at place: Int) -> Bool {
        guard cells[place].scalar == "{", let next = nextText(after: place) else { return false }
        return cells[next].scalar == "{"
    }

    /// The marks that stood within it go before it.
    private mutating func field() throws(WordTemplateError) -> [WordParagraph.Part] {
        let start = place
        var marks: [WordParagraph.Part] = []
        var written = String.UnicodeScalarView()
        while place < cells.count, written.count < Self.longest {
            let cell = cells[place]
            place += 1
            if let scalar = cell.scalar {
                written.append(scalar)
            } else if cell.isTransparent {
                marks.append(.cell(cell))
            } else {
                break
            }
            guard String(written).hasSuffix("}}") else { continue }
            guard let tag = WordTag(String(String(written).dropFirst(2).dropLast(2))) else { break }
            return marks + [.tag(tag, run: cells[start].run ?? 0)]
        }
        throw .brokenField(String(String(written).prefix(40)))
    }

    private func nextText(after place: Int) -> Int? {
        cells[(place + 1)...].firstIndex { !$0.isTransparent }
    }
}
