import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// What was done with a case, by whom and when.
struct CaseHistoryPage: Page {
    static let template = "cases/history"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .model("tabs", \.tabs), .model("timeline", \.timeline), .flag("isEmpty", \.isEmpty),
        .model("empty", \.empty), .model("pagination", \.pagination))

    let kicker: String
    let tabs: Tabs
    let timeline: Timeline
    let isEmpty: Bool
    let pagination: Pagination
    let trail: [BreadcrumbItem]

    var title: String { "経過" }
    var area: Area? { .cases }
    var empty: EmptyState { EmptyState("記録がまだありません。") }

    init(_ found: (subject: Case, isInside: Bool, entries: Slice<AuditEntry>)) {
        let subject = found.subject
        let entries = found.entries
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        tabs = CaseTabs.tabs(of: subject, current: .history, isInside: found.isInside)
        timeline = Timeline(Self.entries(entries.rows))
        isEmpty = entries.rows.isEmpty
        func link(_ cursor: Cursor) -> String {
            Paths.caseHistory(subject.id) + "?" + FormValues(["from": cursor.text]).urlEncoded
        }
        pagination = Pagination(
            count: "\(entries.rows.count)件を表示", previous: entries.previous.map(link), next: entries.next.map(link))
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
