/// Turns a parsed template into a program. Partials and layouts are compiled where they are used, so their names
/// resolve against the models that are there; nothing is left to look up when rendering.
struct Compiler {
    let sources: [String: Source]
    var scopes: [Scope]
    /// The names of the blocks met in each layout being compiled; see ``Place/seen``.
    var seenBlocks: [Set<String>] = [[]]
    private(set) var usedNames: Set<String> = []
    private var builder: ProgramBuilder

    init(sources: [String: Source], shell: Scheme, content: Scheme) {
        self.sources = sources
        scopes = [.model(shell, slot: 0), .model(content, slot: 1)]
        builder = ProgramBuilder(slots: scopes.count)
    }

    mutating func compile(_ name: String) throws(TemplateError) -> Program {
        guard let source = sources[name] else {
            throw TemplateError(
                file: name, at: nil, "there is no such template" + Suggestion.text(for: name, among: sources.keys))
        }
        usedNames.insert(name)
        let place = Place(source: source)
        try compile(source.nodes, at: place)
        guard builder.context.takesMarkup else { throw place.error(at: nil, "the markup ends inside a tag or comment") }
        return builder.program()
    }

    mutating func compile(_ nodes: [Node], at place: Place) throws(TemplateError) {
        for node in nodes {
            switch node {
            case .text(let text): builder.emit(literal: text)
            case .variable(let name, let raw, let position):
                try compileVariable(name, raw: raw, at: place, position)
            case .section(let name, let inverted, let nodes, let position):
                try compileSection(name, inverted: inverted, nodes, at: place, position)
            case .partial(let name, let position):
                let source = try source(name, "partial", at: place, position)
                try compile(source.nodes, at: place.entering(source, at: position))
            case .layout(let name, let blocks, let position):
                try compileLayout(name, blocks, at: place, position)
            case .block(let block): try compileBlock(block, at: place)
            }
        }
    }

    /// Finds another template, which must not be one of those being compiled around.
    mutating func source(
        _ name: String, _ kind: String, at place: Place, _ position: Position
    ) throws(TemplateError) -> Source {
        guard let source = sources[name] else {
            let near = Suggestion.text(for: name, among: sources.keys)
            throw place.error(at: position, "unknown \(kind) \"\(name)\"\(near)")
        }
        let around = place.trail.map(\.source.name) + [place.source.name]
        if let start = around.firstIndex(of: name) {
            let circle = (around[start...] + [name]).joined(separator: " → ")
            throw place.error(at: position, "\"\(name)\" would contain itself: \(circle)")
        }
        usedNames.insert(name)
        return source
    }

    private mutating func compileVariable(
        _ name: String, raw: Bool, at place: Place, _ position: Position
    ) throws(TemplateError) {
        let found = try resolve(name, at: place, position)
        let write = try writer(found, name, raw: raw, at: place, position)
        let steps = open(found.steps)
        builder.emit(.write(slot: found.slot, write))
        close(steps)
    }

    /// How a value is written, provided that its kind and the markup around allow it.
    private func writer(
        _ found: Resolution, _ name: String, raw: Bool, at place: Place, _ position: Position
    ) throws(TemplateError) -> Access.Write {
        switch (found.access, raw) {
        case (.text(let write, _), false), (.integer(let write), false):
            guard let refusal = builder.context.refusal else { return write }
            throw place.error(at: position, "{{\(name)}}: \(refusal)")
        case (.html(let write, _), true):
            if builder.context.takesMarkup { return write }
            throw place.error(at: position, "{{{\(name)}}} is HTML, which cannot stand inside a tag")
        case (.html, false):
            throw place.error(at: position, "\"\(name)\" is HTML; write {{{\(name)}}}")
        case (.text, true), (.integer, true):
            throw place.error(at: position, "\"\(name)\" is \(found.kind), not HTML; write {{\(name)}}")
        default:
            throw place.error(at: position, "\"\(name)\" is \(found.kind), which only a section can show: {{#\(name)}}")
        }
    }

    private mutating func compileSection(
        _ name: String, inverted: Bool, _ nodes: [Node], at place: Place, _ position: Position
    ) throws(TemplateError) {
        let found = try resolve(name, at: place, position)
        guard let (op, scope) = opening(found, inverted: inverted, item: nextSlot + found.steps.count) else {
            let tag = inverted ? "^" : "#"
            throw place.error(at: position, "\"\(name)\" is \(found.kind), which cannot be a section {{\(tag)\(name)}}")
        }
        let before = builder.context
        let sections = open(found.steps) + [builder.open(op)]
        if let scope { scopes.append(scope) }
        // The second time a list's row follows itself.
        if case .each = op { builder.forgetAttribute() }
        try compile(nodes, at: place)
        if scope != nil { scopes.removeLast() }
        close(sections)
        guard builder.context.isLike(before) else {
            throw place.error(
                at: position,
                "the section \"\(name)\" begins and ends in different parts of the markup; keep tags and quotes whole")
        }
        builder.forgetAttribute()
    }

    private mutating func open(_ steps: [Resolution.Step]) -> [Int] {
        steps.map { builder.open(.each(slot: $0.slot, $0.each, item: $0.item, end: 0)) }
    }

    private mutating func close(_ sections: [Int]) {
        for section in sections.reversed() { builder.close(section) }
    }

    /// The step that opens a section and what it brings. Nil when the kind cannot be one.
    private func opening(_ found: Resolution, inverted: Bool, item: Int) -> (Op, Scope?)? {
        switch found.access {
        case .flag(let test): return (.when(slot: found.slot, test, wanted: !inverted, end: 0), nil)
        case .text(_, let isShown), .html(_, let isShown):
            let scope = Scope.value(found.access, slot: found.slot)
            return (.when(slot: found.slot, isShown, wanted: !inverted, end: 0), inverted ? nil : scope)
        case .items(_, let isShown, _) where inverted, .strings(_, let isShown) where inverted:
            return (.when(slot: found.slot, isShown, wanted: false, end: 0), nil)
        case .items(let each, _, let scheme):
            return (.each(slot: found.slot, each, item: item, end: 0), .model(scheme(), slot: item))
        case .strings(let each, _):
            return (.each(slot: found.slot, each, item: item, end: 0), .value(Access.string, slot: item))
        case .model(let each, let scheme) where !inverted:
            return (.each(slot: found.slot, each, item: item, end: 0), .model(scheme(), slot: item))
        case .model, .integer: return nil
        }
    }
}
