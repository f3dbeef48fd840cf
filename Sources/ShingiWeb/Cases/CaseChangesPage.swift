import ShingiDomain
import ShingiServices
import Templates

/// What was changed since the version handed in last, word by word.
struct CaseChangesPage: Page {
    static let template = "cases/changes"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .model("tabs", \.tabs), .text("lead", \.lead), .list("sheets", \.sheets),
        .flag("isEmpty", { $0.sheets.isEmpty }), .model("empty", \.empty), .model("mark", \.mark),
        .optionalModel("other", \.other))

    let kicker: String
    let tabs: Tabs
    let lead: String
    let sheets: [Sheet]
    let empty: EmptyState
    /// Says that everything up to here was read.
    let mark: PostButton
    /// The other comparison there is.
    let other: LinkButton?
    let trail: [BreadcrumbItem]

    var title: String { "変更箇所" }
    var area: Area? { .cases }

    struct Sheet: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .optionalText("href", \.href), .optionalModel("chip", \.chip),
            .list("changes", \.changes))
        let heading: String
        let href: String?
        let chip: Chip?
        let changes: [Change]
    }

    struct Change: TemplateModel {
        static let fields = TemplateFields<Self>(.text("label", \.label), .list("words", \.words))
        let label: String
        let words: [Words]

        init(_ change: FieldChange) {
            label = change.field.label
            words = change.difference.segments.map(Words.init)
        }
    }

    struct Words: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("text", \.segment.text), .flag("isRemoved", { $0.segment.kind == .removed }),
            .flag("isAdded", { $0.segment.kind == .added }), .flag("isSame", { $0.segment.kind == .same }))
        let segment: TextDifference.Segment
    }

    init(_ found: CaseChanges) {
        let subject = found.subject
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        tabs = CaseTabs.tabs(of: subject, current: .changes, isInside: found.isInside)
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
        lead = Self.lead(found)
        sheets = Sheet.all(found)
        mark = PostButton(
            "ここまでを見たことにする", action: Paths.caseViews(subject.id),
            hidden: [HiddenField("version", String(subject.version))])
        other =
            switch found.comparison {
            case .withLastView:
                LinkButton("提出された版から変わった箇所を見る", href: Paths.caseChanges(subject.id) + "?since=submission")
            case .withLastSubmission, .withPreviousSubmission:
                found.lastView.map { _ in LinkButton("前に自分が見た版から変わった箇所を見る", href: Paths.caseChanges(subject.id)) }
            }
        empty =
            found.since == nil
            ? EmptyState("比べる前の版がありません。", detail: "差戻しのあとでもう一度提出されると、変更箇所が表示されます。")
            : EmptyState("変更された箇所はありません。")
    }

    private static func lead(_ found: CaseChanges) -> String {
        guard let since = found.since else { return "" }
        let when = "\(since.civilDate.japanese) \(since.timeOfDay.iso)"
        return switch found.comparison {
        case .withLastView: "あなたが\(when)に見た版から変わった箇所です。"
        case .withLastSubmission: "\(when)に提出した版から、これまでに変えた箇所です。"
        case .withPreviousSubmission: "\(when)に提出された版から変わった箇所です。"
        }
    }
}

extension CaseChangesPage.Sheet {
    /// The first paper, then the others that changed.
    static func all(_ found: CaseChanges) -> [Self] {
        let summary = Self(
            heading: "総括表", href: nil, chip: nil, changes: found.summary.map(CaseChangesPage.Change.init))
        return (found.summary.isEmpty ? [] : [summary]) + found.sheets.map { Self($0, of: found.subject) }
    }

    fileprivate init(_ sheet: CaseChanges.Sheet, of subject: Case) {
        heading = sheet.title
        changes = sheet.changes.map(CaseChangesPage.Change.init)
        switch sheet.kind {
        case .added: chip = Chip("加えた付議項目", .success)
        case .removed: chip = Chip("取り除いた付議項目", .error)
        case .changed: chip = nil
        }
        href = sheet.kind == .removed ? nil : Paths.case(subject.id) + "#" + CaseSheetView.anchor(of: sheet.matter)
    }
}
