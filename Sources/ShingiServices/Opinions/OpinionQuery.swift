import ShingiDomain

/// How a page of the register of opinions is asked for.
package struct OpinionQuery: Sendable {
    package var standing: Standing
    package var source: OpinionSource?
    /// Part of the text, or of the case's title or number; empty for all.
    package var text: String
    package var cursor: Cursor?

    package enum Standing: String, Sendable, CaseIterable {
        /// Without an answer, or with one that the sheet has overtaken.
        case owed
        case all
    }

    package init(
        standing: Standing = .owed, source: OpinionSource? = nil, text: String = "", cursor: Cursor? = nil
    ) {
        self.standing = standing
        self.source = source
        self.text = text
        self.cursor = cursor
    }
}
