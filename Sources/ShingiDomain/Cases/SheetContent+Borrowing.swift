extension SheetContent {
    /// The sheet with its empty fields answered as another one answers them; what is written here stays.
    ///
    /// Papers are no part of it: they belong to the case that they were handed in with.
    ///
    /// - Returns: also the fields that were answered from there, and those that stay though the other says something else.
    package func filled(
        from other: SheetContent, in fields: [FormField]
    ) -> (content: SheetContent, taken: [FormField], kept: [FormField]) {
        let offered = other.withoutPapers(in: fields).fitted(to: fields)
        var (content, taken, kept) = (self, [FormField](), [FormField]())
        for field in fields {
            guard let value = offered[field.key], !value.isBlank else { continue }
            if self[field.key]?.isBlank ?? true {
                content[field.key] = value
                taken.append(field)
            } else if self[field.key] != value {
                kept.append(field)
            }
        }
        return (content, taken, kept)
    }

    func withoutPapers(in fields: [FormField]) -> SheetContent {
        var content = self
        for field in fields where field.kind == .file { content[field.key] = nil }
        return content
    }
}
