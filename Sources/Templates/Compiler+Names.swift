extension Compiler {
    /// What a name stands for at a place.
    struct Resolution {
        let access: Access
        let kind: String
        let slot: Int
        /// For a dotted name, the models to be opened first.
        var steps: [Step] = []

        struct Step {
            let slot: Int
            let each: Access.Each
            let item: Int
        }
    }

    /// Above every slot in use.
    var nextSlot: Int {
        scopes.reduce(2) { next, scope in
            switch scope {
            case .model(_, let slot), .value(_, let slot): max(next, slot + 1)
            }
        }
    }

    func resolve(_ reference: String, at place: Place, _ position: Position) throws(TemplateError) -> Resolution {
        if reference == "." { return try resolveDot(at: place, position) }
        let names = reference.split(separator: ".").map(String.init)
        var resolution = try resolveFirst(names[0], at: place, position)
        for name in names.dropFirst() {
            resolution = try resolve(name, of: resolution, in: reference, at: place, position)
        }
        return resolution
    }

    private func resolveDot(at place: Place, _ position: Position) throws(TemplateError) -> Resolution {
        guard case .value(let access, let slot) = scopes.last else {
            throw place.error(at: position, "{{.}} may stand only inside a section over text or a list of strings")
        }
        return Resolution(access: access, kind: "the text of the section around", slot: slot)
    }

    /// From the innermost section outwards, then the content, then the shell.
    private func resolveFirst(
        _ name: String, at place: Place, _ position: Position
    ) throws(TemplateError) -> Resolution {
        for case .model(let scheme, let slot) in scopes.reversed() {
            guard let field = scheme[name] else { continue }
            return Resolution(access: field.access, kind: field.kind, slot: slot)
        }
        let schemes = scopes.reversed().compactMap { scope in
            if case .model(let scheme, _) = scope { scheme } else { nil }
        }
        throw place.error(at: position, unknown(name, among: schemes))
    }

    private func resolve(
        _ name: String, of outer: Resolution, in reference: String, at place: Place, _ position: Position
    ) throws(TemplateError) -> Resolution {
        guard case .model(let each, let scheme) = outer.access else {
            throw place.error(
                at: position, "\"\(reference)\": a dot must follow a model that is always there, not \(outer.kind)")
        }
        guard let field = scheme()[name] else { throw place.error(at: position, unknown(name, among: [scheme()])) }
        let item = nextSlot + outer.steps.count
        let step = Resolution.Step(slot: outer.slot, each: each, item: item)
        return Resolution(access: field.access, kind: field.kind, slot: item, steps: outer.steps + [step])
    }

    private func unknown(_ name: String, among schemes: [Scheme]) -> String {
        let near = Suggestion.text(for: name, among: schemes.flatMap(\.names))
        let lists = schemes.filter { !$0.names.isEmpty }.map { "\($0.model) has: \($0.names.joined(separator: ", "))" }
        guard !lists.isEmpty else { return "unknown name \"\(name)\"; no model here has any" }
        return
            "unknown name \"\(name)\"\(near)\(near.isEmpty ? "; the" : " The") model \(lists.joined(separator: "; "))"
    }
}
