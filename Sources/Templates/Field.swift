/// One name of a model.
@usableFromInline
struct Field: Sendable {
    let name: String
    /// What messages call it, such as "a list".
    let kind: String
    let access: Access

    @usableFromInline
    init(name: String, kind: String, access: Access) {
        (self.name, self.kind, self.access) = (name, kind, access)
    }
}
