/// Compares the names in a template with those there are.
struct WordNameCheck {
    private var scopes: [WordFields]
    private var open: [(name: String, changesScope: Bool)] = []
    private(set) var problems: [WordTemplateProblem] = []

    init(_ fields: WordFields) {
        scopes = [fields]
    }

    mutating func walk(_ element: XMLElement) throws(WordTemplateError) {
        if WordParagraph.isMade(of: element) { try WordParagraph(element).tags.forEach { check($0) } }
        for child in element.elements { try walk(child) }
    }

    private mutating func check(_ tag: WordTag) {
        if tag.kind == .end {
            guard open.popLast()?.changesScope == true else { return }
            scopes.removeLast()
            return
        }
        let field = scopes.reversed().lazy.compactMap { $0[tag.name] }.first
        if field == nil { note(.unknown(tag.name, near: near(tag.name))) }
        if tag.kind == .value, let field, field.kind != .text { note(.notText(tag.name)) }
        guard tag.opens else { return }
        if tag.kind == .section, case .list(let inner) = field?.kind {
            scopes.append(inner)
            open.append((tag.name, true))
        } else {
            open.append((tag.name, false))
        }
    }

    private mutating func note(_ problem: WordTemplateProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    private func near(_ name: String) -> String? {
        let names = scopes.flatMap(\.fields).map(\.name)
        return names.min { EditDistance.between($0, name) < EditDistance.between($1, name) }
            .flatMap { EditDistance.between($0, name) <= max(2, name.count / 4) ? $0 : nil }
    }
}
