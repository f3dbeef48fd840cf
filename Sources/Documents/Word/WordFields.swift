/// What a template may name, with a word for people beside each name.
package struct WordFields: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        /// For sections alone: what stands in them is kept or left out.
        case flag
        /// For sections: what stands in them is repeated, with these names for each.
        case list(WordFields)
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let label: String
        package let kind: Kind

        package init(_ name: String, _ label: String, _ kind: Kind = .text) {
            self.name = name
            self.label = label
            self.kind = kind
        }
    }

    package let fields: [Field]

    package init(_ fields: [Field]) {
        self.fields = fields
    }

    package subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
