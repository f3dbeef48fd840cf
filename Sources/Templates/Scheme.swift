/// The names of a model without its type, which only the accessors know.
@usableFromInline
struct Scheme: Sendable {
    let model: String
    /// In the order they were declared, as messages list them.
    let names: [String]
    private let fields: [String: Field]

    init(model: String, fields: [Field]) {
        self.model = model
        names = fields.map(\.name)
        self.fields = Dictionary(fields.map { ($0.name, $0) }) { field, _ in
            preconditionFailure("\(model) declares the name \"\(field.name)\" twice")
        }
        for name in names {
            precondition(TagSyntax.isName(name), "\(model) declares \"\(name)\", which no tag can write")
        }
    }

    subscript(name: String) -> Field? {
        fields[name]
    }
}
