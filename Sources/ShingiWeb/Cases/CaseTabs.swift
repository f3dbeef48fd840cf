import ShingiDomain

/// The pages of one case.
enum CaseTabs {
    case document, changes, history

    static func tabs(of subject: Case, current: CaseTabs, isInside: Bool) -> Tabs {
        let document = Tabs.Tab("案件", href: Paths.case(subject.id), current: current == .document)
        guard isInside else { return Tabs("この案件のページ", [document]) }
        return Tabs(
            "この案件のページ",
            [
                document, Tabs.Tab("変更箇所", href: Paths.caseChanges(subject.id), current: current == .changes),
                Tabs.Tab("経過", href: Paths.caseHistory(subject.id), current: current == .history),
            ])
    }
}
