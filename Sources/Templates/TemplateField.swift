/// A name of a model and how its value is read. A getter may be called several times in one rendering and once for each
/// row of a list around it: let it return what is stored and compute nothing.
@usableFromInline
package struct TemplateField<Model: TemplateModel>: Sendable {
    let field: Field

    @usableFromInline
    init(_ name: String, _ kind: String, _ access: Access) {
        field = Field(name: name, kind: kind, access: access)
    }
}
