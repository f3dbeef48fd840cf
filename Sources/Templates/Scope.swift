/// What a section brought, and the slot its address is in while rendering.
enum Scope {
    case model(Scheme, slot: Int)
    /// A text or string, which only `{{.}}` names.
    case value(Access, slot: Int)
}
