// Inlinable, and every type in the signatures usable from inline code: only then are the accessors compiled where the
// models' types are known, which halves the time of a page (no copy of a whole row to read one field).
extension TemplateField {
    /// A section shown once for each item, whose names come first inside.
    @inlinable
    package static func list<Item: TemplateModel>(
        _ name: String, _ get: @escaping @Sendable (Model) -> [Item]
    ) -> Self {
        Self(
            name, "a list",
            .items(
                { model, body in
                    get(model.assumingMemoryBound(to: Model.self).pointee).withUnsafeBufferPointer { items in
                        for index in items.indices {
                            body(UnsafeRawPointer(items.baseAddress.unsafelyUnwrapped + index))
                        }
                    }
                },
                isShown: { !get($0.assumingMemoryBound(to: Model.self).pointee).isEmpty },
                scheme: Self.scheme(of: Item.self)))
    }

    /// A section shown once for each string, which is `{{.}}` inside.
    @inlinable
    package static func strings(_ name: String, _ get: @escaping @Sendable (Model) -> [String]) -> Self {
        Self(
            name, "a list of strings",
            .strings(
                { model, body in
                    get(model.assumingMemoryBound(to: Model.self).pointee).withUnsafeBufferPointer { items in
                        for index in items.indices {
                            body(UnsafeRawPointer(items.baseAddress.unsafelyUnwrapped + index))
                        }
                    }
                },
                isShown: { !get($0.assumingMemoryBound(to: Model.self).pointee).isEmpty }))
    }

    /// A section around a model that is always there; its names come first inside, or outside with a dot:
    /// `{{name.part}}`.
    @inlinable
    package static func model<Item: TemplateModel>(
        _ name: String, _ get: @escaping @Sendable (Model) -> Item
    ) -> Self {
        Self(
            name, "a model",
            .model(
                { model, body in
                    withUnsafePointer(to: get(model.assumingMemoryBound(to: Model.self).pointee)) {
                        body(UnsafeRawPointer($0))
                    }
                },
                scheme: Self.scheme(of: Item.self)))
    }

    /// A section around a model, shown when there is one.
    @inlinable
    package static func optionalModel<Item: TemplateModel>(
        _ name: String, _ get: @escaping @Sendable (Model) -> Item?
    ) -> Self {
        Self(
            name, "an optional model",
            .items(
                { model, body in
                    guard let item = get(model.assumingMemoryBound(to: Model.self).pointee) else { return }
                    withUnsafePointer(to: item) { body(UnsafeRawPointer($0)) }
                },
                isShown: { get($0.assumingMemoryBound(to: Model.self).pointee) != nil },
                scheme: Self.scheme(of: Item.self)))
    }

    /// Asked for only when a template opens the section: a model may list its own kind.
    @usableFromInline
    static func scheme<Item: TemplateModel>(of item: Item.Type) -> @Sendable () -> Scheme {
        { Item.fields.scheme }
    }
}
