/// A piece of a template as it was written.
struct Token: Sendable {
    let kind: Kind
    let position: Position

    enum Kind: Sendable {
        /// Never reaches over the end of a line, so that lines can be judged one by one.
        case text(ArraySlice<UInt8>)
        case variable(String, raw: Bool)
        case section(String, inverted: Bool)
        case partial(String)
        case layout(String)
        case block(String)
        /// Empty for `{{/}}`, which closes the innermost.
        case close(String)
        case comment
    }
}
