import ShingiDomain
import ShingiServices
import Templates

/// 総括表: the first paper of a case.
struct CaseSummaryView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .optionalText("number", \.number), .list("answers", \.answers), .list("tables", \.tables))

    let number: String?
    let answers: [CaseFieldView]
    let tables: [Table]

    /// 諮問事項 or 報告事項.
    struct Table: TemplateModel {
        static let fields = TemplateFields<Self>(.text("caption", \.caption), .list("rows", \.rows))
        let caption: String
        let rows: [Line]
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("number", \.number), .text("item", \.item), .text("href", \.href), .text("law", \.law),
            .text("remark", \.remark))
        let number: String
        let item: String
        let href: String
        let law: String
        let remark: String
    }

    init(_ detail: CaseDetail, maySettle: Bool) {
        let sheet = SummarySheet(of: detail.subject, forms: detail.forms)
        number = sheet.number?.text
        var title = CaseFieldView(anchor: "summary-title", label: "件名", text: sheet.title)
        title.comments = detail.comments(on: nil, key: "title", maySettle: maySettle)
        var outline = CaseFieldView(anchor: "summary-outline", label: "事業の概要", text: sheet.outline)
        outline.comments = detail.comments(on: nil, key: "outline", maySettle: maySettle)
        title.corrections = detail.corrections(at: .summary(key: "title"))
        outline.corrections = detail.corrections(at: .summary(key: "outline"))
        let joint = detail.departments.dropFirst().map(\.name.full).joined(separator: "\n")
        answers =
            [
                title,
                CaseFieldView(anchor: "summary-owner", label: "所管部課係", text: detail.departments.first?.name.full ?? ""),
            ]
            + (joint.isEmpty ? [] : [CaseFieldView(anchor: "summary-joint", label: "関係部課", text: joint)]) + [outline]
            + Self.fields(of: detail)
        tables = [(MatterKind.consultation, sheet.consultations), (.report, sheet.reports)].compactMap { kind, rows in
            rows.isEmpty ? nil : Table(caption: kind.heading, rows: rows.map { Line($0, detail.subject) })
        }
    }
}

extension CaseSummaryView {
    /// What the forms want on the first paper as well.
    private static func fields(of detail: CaseDetail) -> [CaseFieldView] {
        detail.subject.matters.flatMap { matter in
            let form = detail.forms.first { $0.id == matter.form }
            let content = detail.sheets.first { $0.matter == matter.id }?.content ?? SheetContent()
            return (form?.fields ?? []).filter(\.prints.isOnSummary).map { field in
                var named = field
                if detail.subject.matters.count > 1 { named.label += "(個票\(matter.position))" }
                return CaseFieldView(anchor: "summary-\(matter.id)-\(field.key)", named, in: content)
            }
        }
    }
}

extension CaseSummaryView.Line {
    fileprivate init(_ row: SummarySheet.Row, _ subject: Case) {
        number = subject.matters.first { $0.id == row.matter }.map { String($0.position) } ?? ""
        item = row.item
        href = "#" + CaseSheetView.anchor(of: row.matter)
        law = row.law
        remark = row.remark
    }
}
