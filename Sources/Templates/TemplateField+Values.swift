// Inlinable, and every type in the signatures usable from inline code: only then are the accessors compiled where the
// models' types are known, which halves the time of a page (no copy of a whole row to read one field).
extension TemplateField {
    /// `{{name}}`, escaped. As a section: shown unless it is empty.
    @inlinable
    package static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
        Self(
            name, "text",
            .text(
                { $1.write(get($0.assumingMemoryBound(to: Model.self).pointee)) },
                isShown: { !get($0.assumingMemoryBound(to: Model.self).pointee).isEmpty }))
    }

    /// As ``text(_:_:)``; its places are noted under a number, so that the rendered page can be written again with
    /// another value: a secret that differs in every answer.
    @inlinable
    package static func marked(
        _ name: String, _ number: Int, _ get: @escaping @Sendable (Model) -> String
    ) -> Self {
        Self(
            name, "text",
            .text(
                { $1.write(get($0.assumingMemoryBound(to: Model.self).pointee), mark: number) },
                isShown: { !get($0.assumingMemoryBound(to: Model.self).pointee).isEmpty }))
    }

    /// As ``text(_:_:)``; nothing is the same as empty.
    @inlinable
    package static func optionalText(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Self {
        Self(
            name, "optional text",
            .text(
                { if let text = get($0.assumingMemoryBound(to: Model.self).pointee) { $1.write(text) } },
                isShown: { get($0.assumingMemoryBound(to: Model.self).pointee)?.isEmpty == false }))
    }

    /// As ``text(_:_:)`` for UTF-8 octets that never became a String, such as a column's.
    @inlinable
    package static func utf8<Bytes: Collection<UInt8> & SendableMetatype>(
        _ name: String, _ get: @escaping @Sendable (Model) -> Bytes
    ) -> Self {
        Self(
            name, "text",
            .text(
                { $1.write(utf8: get($0.assumingMemoryBound(to: Model.self).pointee)) },
                isShown: { !get($0.assumingMemoryBound(to: Model.self).pointee).isEmpty }))
    }

    /// `{{name}}` in decimal digits without grouping. Not a section: say with a flag what zero means.
    @inlinable
    package static func integer(_ name: String, _ get: @escaping @Sendable (Model) -> Int) -> Self {
        Self(name, "an integer", .integer { $1.write(get($0.assumingMemoryBound(to: Model.self).pointee)) })
    }

    /// `{{{name}}}`, as it is. As a section: shown unless it is empty.
    @inlinable
    package static func html(_ name: String, _ get: @escaping @Sendable (Model) -> HTML) -> Self {
        Self(
            name, "HTML",
            .html(
                { $1.write(raw: get($0.assumingMemoryBound(to: Model.self).pointee)) },
                isShown: { !get($0.assumingMemoryBound(to: Model.self).pointee).isEmpty }))
    }

    /// Only a section, which is shown or not; it brings no names.
    @inlinable
    package static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Self {
        Self(name, "a flag", .flag { get($0.assumingMemoryBound(to: Model.self).pointee) })
    }
}
