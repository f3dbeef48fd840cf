/// How the papers of a council are numbered.
package struct MaterialNumberRule: Hashable, Sendable {
    package var numbering: MaterialNumbering
    /// 資料{n}
    package var main: NumberPattern
    /// 資料{n}-{m}
    package var annex: NumberPattern
    /// 参考{n}-{m}
    package var reference: NumberPattern

    package init(
        _ numbering: MaterialNumbering, main: NumberPattern, annex: NumberPattern, reference: NumberPattern
    ) {
        self.numbering = numbering
        self.main = main
        self.annex = annex
        self.reference = reference
    }

    /// The counter of main papers; nil where a packet's pages number them.
    package func mainKey(in context: NumberContext) throws(NumberingError) -> SequenceKey? {
        switch numbering {
        case .throughFiscalYear: try NumberRule(main, .fiscalYear).key(for: .material, in: context)
        case .eachMeeting: try NumberRule(main, .meeting).key(for: .material, in: context)
        case .pageRanges: nil
        }
    }

    /// The counter of papers under one main paper, given by its row number.
    package func branchKey(
        _ kind: MaterialBranch, of main: Int64, in context: NumberContext
    ) -> SequenceKey {
        SequenceKey(council: context.council, kind: kind.numberKind, instance: .material(main))
    }

    /// 資料20, 資料20-1, 参考20-1
    package func text(_ number: MaterialNumber, in context: NumberContext) throws(NumberingError) -> String {
        switch number {
        case .main(let number): try main.text(number, in: context)
        case .branch(.annex, let number, let branch): try annex.text(number, branch: branch, in: context)
        case .branch(.reference, let number, let branch): try reference.text(number, branch: branch, in: context)
        case .pages(let pages): pages.description
        }
    }
}
