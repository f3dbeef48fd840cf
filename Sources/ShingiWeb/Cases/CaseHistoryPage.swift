import ShingiDomain
import ShingiServices
import Templates

/// What was done with a case, by whom and when.
struct CaseHistoryPage: Page {
    static let template = "cases/history"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .model("tabs", \.tabs), .model("timeline", \.timeline), .flag("isEmpty", \.isEmpty),
        .model("empty", \.empty))

    let kicker: String
    let tabs: Tabs
    let timeline: Timeline
    let isEmpty: Bool
    let trail: [BreadcrumbItem]

    var title: String { "経過" }
    var area: Area? { .cases }
    var empty: EmptyState { EmptyState("記録がまだありません。") }

    init(_ subject: Case, _ history: [AuditEntry]) {
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        tabs = CaseTabs.tabs(of: subject, current: .history, isInside: true)
        timeline = Timeline(Self.entries(history.reversed()))
        isEmpty = history.isEmpty
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
    }

    /// - Parameter history: newest first.
    static func entries(_ history: some Sequence<AuditEntry>) -> [Timeline.Entry] {
        history.map { entry in
            Timeline.Entry(
                time: "\(entry.at.civilDate.japanese) \(entry.at.timeOfDay.iso)", dateTime: entry.at.iso,
                who: entry.actorName ?? "システム", what: entry.sentence)
        }
    }
}
