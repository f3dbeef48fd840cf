extension Compiler {
    /// Compiles another template with blocks put into it. A template that is nothing but a layout with blocks is itself
    /// a layout that others may choose: what they put into blocks goes before what it puts there, as the Mustache
    /// specification says.
    mutating func compileLayout(
        _ name: String, _ blocks: [Block], at place: Place, _ position: Position
    ) throws(TemplateError) {
        let source = try source(name, "layout", at: place, position)
        let passesOn = place.source.isOnlyALayout
        var inner = place.entering(source, at: position)
        inner.blocks = passesOn ? place.blocks : [:]
        for block in blocks where inner.blocks[block.name] == nil {
            inner.blocks[block.name] = Place.Filling(block, at: place)
        }
        inner.seen = seenBlocks.count
        seenBlocks.append([])
        try compile(source.nodes, at: inner)
        let seen = seenBlocks.removeLast()
        for block in blocks where !seen.contains(block.name) {
            throw place.error(at: block.position, unknownBlock(block.name, in: name, seen))
        }
        if passesOn { seenBlocks[place.seen].formUnion(seen) }
    }

    mutating func compileBlock(_ block: Block, at place: Place) throws(TemplateError) {
        seenBlocks[place.seen].insert(block.name)
        if let filling = place.blocks[block.name] {
            try compile(filling.nodes, at: filling.place)
        } else {
            try compile(block.nodes, at: place)
        }
    }

    private func unknownBlock(_ name: String, in layout: String, _ blocks: Set<String>) -> String {
        let near = Suggestion.text(for: name, among: blocks)
        let list = blocks.isEmpty ? "none" : blocks.sorted().joined(separator: ", ")
        return "the layout \"\(layout)\" has no block \"\(name)\"\(near)\(near.isEmpty ? "; it" : " It") has: \(list)"
    }
}

extension Source {
    /// Whether everything it outputs comes from one layout.
    fileprivate var isOnlyALayout: Bool {
        let meaningful = nodes.filter { node in
            if case .text(let text) = node { !text.allSatisfy { $0 <= 0x20 } } else { true }
        }
        guard meaningful.count == 1, case .layout = meaningful[0] else { return false }
        return true
    }
}
