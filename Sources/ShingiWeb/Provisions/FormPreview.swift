import ShingiDomain
import ShingiServices
import Templates

/// A form as a drafter fills it in and as it is printed, by the same parts as a real sheet. Nothing can be typed.
struct FormPreview: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("previewTitle", \.title), .text("previewKind", \.kind), .text("previewCitation", \.citation),
        .list("controls", \.controls), .list("answers", \.answers), .flag("hasAnswers", { !$0.answers.isEmpty }),
        .list("summaryAnswers", \.summaryAnswers), .flag("hasSummaryAnswers", { !$0.summaryAnswers.isEmpty }))

    let title: String
    let kind: String
    let citation: String
    let controls: [FormField]
    /// On the sheet.
    let answers: [CaseFieldView]
    /// On the summary sheet.
    let summaryAnswers: [CaseFieldView]

    init(_ entry: ProvisionEntry) {
        title = entry.heading.title
        kind = entry.heading.mayBeReport == .never ? "諮問事項" : "諮問事項または報告事項"
        citation = entry.heading.citation
        let blank = SheetContent()
        let fields = entry.withKeys(unlike: []).fields.map(Self.named)
        controls = fields.enumerated().map { index, field in
            FormField(
                field, named: "preview.\(index)", typed: TypedAnswer(field, blank), errors: FieldErrors(), comment: nil,
                changed: false)
        }
        answers = fields.enumerated().filter(\.element.prints.isOnSheet).map { index, field in
            CaseFieldView(anchor: "preview-sheet-\(index)", field, in: blank)
        }
        summaryAnswers = fields.enumerated().filter(\.element.prints.isOnSummary).map { index, field in
            CaseFieldView(anchor: "preview-summary-\(index)", field, in: blank)
        }
    }

    /// A field whose heading is still to be written must be seen, and heard, all the same.
    private static func named(_ field: ShingiDomain.FormField) -> ShingiDomain.FormField {
        var field = field
        if field.label.allSatisfy(\.isWhitespace) { field.label = "(見出しなし)" }
        guard case .table(let columns, let numbered) = field.kind else { return field }
        let shown = columns.map { TableColumn(key: $0.key, label: $0.label.isEmpty ? "(見出しなし)" : $0.label) }
        field.kind = .table(columns: shown, numbered: numbered)
        return field
    }
}
