import ShingiDomain

/// What changed in a case between two of its versions.
package struct CaseChanges: Sendable {
    package let subject: Case
    package let isInside: Bool
    package let comparison: Comparison
    /// When the earlier version was handed in; nil when there is none to compare with.
    package let since: Instant?
    /// When the reader last said that the case was read; nil when never.
    package let lastView: Instant?
    /// 件名 and 事業の概要.
    package let summary: [FieldChange]
    package let sheets: [Sheet]

    package enum Comparison: String, Sendable {
        /// What is there now, against what the reader has seen last.
        case withLastView
        /// What is being written, against what was handed in last.
        case withLastSubmission
        /// What was handed in last, against what was handed in before it.
        case withPreviousSubmission
    }

    /// A matter that was added, removed or changed.
    package struct Sheet: Sendable {
        package let matter: MatterID
        package let title: String
        package let kind: Kind
        package let changes: [FieldChange]

        package enum Kind: Sendable { case added, removed, changed }
    }

    package var isEmpty: Bool { summary.isEmpty && sheets.isEmpty }
}
