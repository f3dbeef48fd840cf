import ShingiDomain

/// What a draft can take over from an earlier case, part by part.
package struct Borrowing: Sendable {
    package let subject: Case
    package let source: Case
    package let parts: [Part]

    package struct Part: Sendable {
        package let target: BorrowingTarget
        /// 個票2 業務の委託(人材派遣)
        package let title: String
        /// The fields that would be answered.
        package let taken: [String]
        /// Those that stay as they are written here, though the earlier case says something else.
        package let kept: [String]
        let content: SheetContent
    }
}

/// Where what is taken over goes.
package enum BorrowingTarget: Sendable, Hashable {
    case summary
    /// A sheet of the draft.
    case sheet(MatterID)
    /// A matter of the earlier case that the draft does not have, to be added with its sheet.
    case newMatter(MatterID)
}
