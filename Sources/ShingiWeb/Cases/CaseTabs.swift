import ShingiDomain

/// The pages of one case.
enum CaseTabs {
    case document, opinions, errata, changes, versions, history

    static func tabs(of subject: Case, current: CaseTabs, isInside: Bool) -> Tabs {
        var tabs = [
            Tabs.Tab("案件", href: Paths.case(subject.id), current: current == .document),
            Tabs.Tab("意見・回答", href: Paths.caseOpinions(subject.id), current: current == .opinions),
            Tabs.Tab("訂正", href: Paths.caseErrata(subject.id), current: current == .errata),
        ]
        if isInside {
            tabs.append(Tabs.Tab("変更箇所", href: Paths.caseChanges(subject.id), current: current == .changes))
            tabs.append(Tabs.Tab("版", href: Paths.caseVersions(subject.id), current: current == .versions))
        }
        tabs.append(Tabs.Tab("経過", href: Paths.caseHistory(subject.id), current: current == .history))
        return Tabs("この案件のページ", tabs)
    }
}
