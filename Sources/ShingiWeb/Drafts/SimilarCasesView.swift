import ShingiDomain
import ShingiServices
import Templates

/// Earlier cases that are like a draft, beside it or on a page of their own.
struct SimilarCasesView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .optionalText("moreHref", \.moreHref),
        .text("similarAction", \.action))

    let rows: [Line]
    /// To the page of their own.
    let moreHref: String?
    let action: String

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .optionalText("number", \.number), .text("caseTitle", \.title), .text("href", \.href),
            .text("department", \.department), .model("chip", \.chip), .optionalText("borrowValue", \.borrowValue),
            .optionalText("borrowHref", \.borrowHref), .text("borrowName", { _ in DraftPage.borrowButton }))
        let number: String?
        let title: String
        let href: String
        let department: String
        let chip: Chip
        /// For a button of the draft's form, which saves first.
        let borrowValue: String?
        let borrowHref: String?
    }

    /// - Parameter isInDraft: whether it stands beside the form of the draft.
    init(_ found: [SimilarCase], for subject: Case, isInDraft: Bool) {
        rows = found.map { similar in
            Line(
                number: similar.number, title: similar.title, href: Paths.case(similar.id),
                department: similar.department.short,
                chip: similar.outcome.map { Chip($0, .success) } ?? Chip(similar.state),
                borrowValue: isInDraft ? "\(similar.id)" : nil,
                borrowHref: isInDraft ? nil : Paths.caseBorrowings(subject.id) + "?from=\(similar.id)")
        }
        moreHref = isInDraft && found.count == SimilarCaseService.mostBeside ? Paths.caseSimilar(subject.id) : nil
        action = Paths.caseSimilar(subject.id)
    }
}

/// 「前にも似た案件があったか」.
struct SimilarCasesPage: Page {
    static let template = "drafts/similar"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .model("similar", \.similar), .text("draftHref", \.draftHref))

    let kicker: String
    let similar: SimilarCasesView
    let draftHref: String
    let trail: [BreadcrumbItem]

    var title: String { "似た案件" }
    var area: Area? { .cases }

    init(_ subject: Case, _ similar: SimilarCasesView) {
        self.similar = similar
        kicker = subject.shownTitle
        draftHref = Paths.caseDraft(subject.id)
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
    }
}
