/// What goes into the place of a name.
package enum WordValue: Hashable, Sendable {
    /// Line feeds begin new lines, tabs jump.
    case text(String)
    case flag(Bool)
    case list([[String: WordValue]])
}

/// The values that a name is looked up in: those of the innermost list first.
struct WordScope {
    private let layers: [[String: WordValue]]
    private let isTrial: Bool

    init(_ values: [String: WordValue]) {
        self.init([values])
    }

    private init(_ layers: [[String: WordValue]], isTrial: Bool = false) {
        self.layers = layers
        self.isTrial = isTrial
    }

    /// Keeps every section once, so that what is broken in one shows itself.
    static let trial = WordScope([], isTrial: true)

    subscript(name: String) -> WordValue? {
        for layer in layers.reversed() {
            if let value = layer[name] { return value }
        }
        return nil
    }

    func text(_ name: String) -> String {
        if case .text(let text) = self[name] { text } else { "" }
    }

    /// A scope for each time that a section stands in the document.
    func repetitions(of section: WordTag) -> [WordScope] {
        guard !isTrial else { return [self] }
        let inner: [WordScope] =
            switch self[section.name] {
            case .list(let items): items.map { WordScope(layers + [$0]) }
            case .flag(let flag): flag ? [self] : []
            case .text(let text): text.isEmpty ? [] : [self]
            case nil: []
            }
        guard section.kind == .inverted else { return inner }
        return inner.isEmpty ? [self] : []
    }
}
