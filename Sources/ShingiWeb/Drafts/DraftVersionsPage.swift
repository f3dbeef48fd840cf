import ShingiDomain
import ShingiServices
import Templates

/// Every version of one sheet of a case; the one looked at with its words and what differs from it today.
struct DraftVersionsPage: Page {
    static let template = "drafts/versions"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .model("tabs", \.tabs), .optionalModel("refusal", \.refusal),
        .list("parts", \.parts), .text("partTitle", \.partTitle), .list("rows", \.rows),
        .model("pagination", \.pagination), .optionalModel("shown", \.shown), .optionalText("note", \.note))

    let kicker: String
    let tabs: Tabs
    let refusal: Banner?
    let parts: [PartLink]
    let partTitle: String
    let rows: [Line]
    let pagination: Pagination
    let shown: Shown?
    /// Why nothing can be brought back.
    let note: String?
    let trail: [BreadcrumbItem]

    var title: String { "版" }
    var area: Area? { .cases }
    var hasErrors: Bool { refusal != nil }

    struct PartLink: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("label", \.label), .text("href", \.href), .flag("isCurrent", \.isCurrent))
        let label: String
        let href: String
        let isCurrent: Bool
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("saved", \.saved), .text("savedBy", \.savedBy), .text("form", \.form),
            .text("href", \.href), .flag("isNewest", \.isNewest), .flag("isShown", \.isShown))
        let name: String
        let saved: String
        let savedBy: String
        let form: String
        let href: String
        let isNewest: Bool
        let isShown: Bool
    }

    /// A version with its words.
    struct Shown: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .text("lead", \.lead), .list("changes", \.changes),
            .flag("hasChanges", { !$0.changes.isEmpty }), .list("answers", \.answers),
            .optionalText("formNote", \.formNote), .optionalModel("restore", \.restore))
        let heading: String
        let lead: String
        let changes: [CaseChangesPage.Change]
        let answers: [CaseFieldView]
        let formNote: String?
        let restore: PostButton?
    }

    init(_ found: DraftVersions, refusal: Banner?) {
        let subject = found.subject
        self.refusal = refusal
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        tabs = CaseTabs.tabs(of: subject, current: .versions, isInside: found.isInside)
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
        parts = found.parts.map { part, title in
            PartLink(
                label: title, href: DraftVersionQuery(part: part).link(to: subject.id), isCurrent: part == found.part)
        }
        partTitle = found.parts.first { $0.part == found.part }?.title ?? ""
        rows = found.rows.rows.map { Line($0, found) }
        pagination = Pagination(
            count: "\(found.rows.rows.count)版を表示",
            previous: found.rows.previous.map { Self.link(found, from: $0) },
            next: found.rows.next.map { Self.link(found, from: $0) })
        shown = found.shown.map { Shown($0, found) }
        note =
            found.mayRestore
            ? nil : "「\(subject.state.label)」の案件では、前の版を読むことと見比べることだけができます。"
    }

    private static func link(_ found: DraftVersions, from cursor: Cursor) -> String {
        var query = DraftVersionQuery(part: found.part)
        query.cursor = cursor
        return query.link(to: found.subject.id)
    }
}

extension DraftVersionsPage.Line {
    fileprivate init(_ version: DraftVersion, _ found: DraftVersions) {
        name = "第\(version.number)版"
        saved = "\(version.savedAt.civilDate.japanese) \(version.savedAt.timeOfDay.iso)"
        savedBy = version.savedBy
        form = version.formVersion.map { "第\($0)版" } ?? "—"
        href = DraftVersionQuery(part: found.part, version: version.number).link(to: found.subject.id)
        isNewest = version.number == found.current
        isShown = version.number == found.shown?.version.number
    }
}

extension DraftVersionsPage.Shown {
    fileprivate init(_ detail: DraftVersionDetail, _ found: DraftVersions) {
        let version = detail.version
        heading = "第\(version.number)版"
        let when = "\(version.savedAt.civilDate.japanese) \(version.savedAt.timeOfDay.iso)"
        let isNewest = version.number == found.current
        lead =
            isNewest
            ? "\(when)に\(version.savedBy)さんが保存した、今の内容です。" : "\(when)に\(version.savedBy)さんが保存した内容です。"
        changes = detail.changes.map(CaseChangesPage.Change.init)
        answers = detail.fields.map { CaseFieldView(anchor: "shown-\($0.key)", $0, in: detail.content) }
        formNote = detail.formerForm.map { "この版は様式の第\($0)版で書かれています。戻すと、この個票は様式の第\($0)版に戻ります。" }
        restore =
            found.mayRestore && !isNewest && !detail.isSameAsNow
            ? PostButton(
                "第\(version.number)版の内容に戻す", action: Paths.caseRestorations(found.subject.id),
                hidden: [
                    HiddenField("part", found.part.name), HiddenField("version", "\(version.number)"),
                    HiddenField("seen", "\(found.current)"),
                ], style: .filled) : nil
    }
}
