/// The names a model offers to templates.
@usableFromInline
package struct TemplateFields<Model: TemplateModel>: Sendable {
    let scheme: Scheme

    /// Traps on a name given twice, or one that no tag could write (letters, digits, `_` and `-`).
    package init(_ fields: TemplateField<Model>...) {
        scheme = Scheme(model: "\(Model.self)", fields: fields.map(\.field))
    }
}
