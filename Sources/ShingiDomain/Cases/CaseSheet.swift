/// 個票: one version of the sheet of a matter. Versions are only ever added.
package struct CaseSheet: Sendable, Equatable {
    package var matter: MatterID
    /// 1, 2, … within the matter; 0 stands for a sheet nobody has written yet.
    package var version: Int
    package var form: FormID
    package var content: SheetContent
    package var savedBy: AccountID
    package var savedAt: Instant

    package init(
        matter: MatterID, version: Int, form: FormID, content: SheetContent, savedBy: AccountID, savedAt: Instant
    ) {
        self.matter = matter
        self.version = version
        self.form = form
        self.content = content
        self.savedBy = savedBy
        self.savedAt = savedAt
    }

    /// The sheet after a save by someone who saw version `seen`.
    ///
    /// Nil when nothing would change, also when the same save arrives twice. Refuses a save over a version its writer
    /// has not seen, so that both can be shown and nobody's text is overwritten.
    package func saving(
        _ content: SheetContent, over seen: Int, by account: AccountID, at instant: Instant
    ) throws(SheetConflict) -> CaseSheet? {
        if content == self.content { return nil }
        guard seen == version else { throw SheetConflict(stored: self, offered: content, seenVersion: seen) }
        return CaseSheet(
            matter: matter, version: version + 1, form: form, content: content, savedBy: account, savedAt: instant)
    }
}
