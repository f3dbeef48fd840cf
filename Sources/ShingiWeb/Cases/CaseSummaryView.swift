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
        let sheet = SummarySheet(of: detail.subject, provisions: detail.provisions)
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
        tables = [(MatterKind.consultation, sheet.consultations), (.report, sheet.reports)].compactMap { kind, rows in
            rows.isEmpty ? nil : Table(caption: kind.heading, rows: rows.map { Line($0, detail.subject) })
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
