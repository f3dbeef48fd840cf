extension SheetContent {
    /// What becomes of a save by someone who may have started from an older version.
    package enum Saving: Sendable, Hashable {
        /// Nothing would change: the same is stored already, or the writer left this sheet as it was.
        case needless
        case possible
        /// Someone else saved meanwhile; nothing may be overwritten unseen.
        case conflict
    }

    /// One page holds all sheets of a case, so a writer sends back sheets that only others have changed: those are left
    /// alone and are no conflict.
    ///
    /// - Parameters:
    ///   - seen: the version the writer started from, with what it said; nil when there never was such a version.
    ///   - stored: the present version.
    package func saving(
        from seen: (version: Int, content: SheetContent)?, over stored: (version: Int, content: SheetContent)
    ) -> Saving {
        if self == stored.content { return .needless }
        guard let seen else { return .conflict }
        if seen.version == stored.version { return .possible }
        return self == seen.content ? .needless : .conflict
    }

    /// What a later writer is shown after a conflict: their own answers, and in the fields they had not touched what
    /// was stored meanwhile. `contested` are the keys that both changed, to different answers.
    package func merged(
        with stored: SheetContent, from seen: SheetContent?
    ) -> (content: SheetContent, contested: Set<String>) {
        var merged = self
        var contested: Set<String> = []
        for key in Set(values.keys).union(stored.values.keys) where self[key] != stored[key] {
            guard let seen else {
                contested.insert(key)
                continue
            }
            if self[key] == seen[key] {
                merged[key] = stored[key]
            } else if stored[key] != seen[key] {
                contested.insert(key)
            }
        }
        return (merged, contested)
    }
}
