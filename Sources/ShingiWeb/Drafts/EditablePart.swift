import ShingiDomain
import ShingiServices

/// A part of a draft as it is stored, with the fields to write it in.
struct EditablePart {
    let part: DraftPart
    let fields: [ShingiDomain.FormField]
    let version: Int
    let content: SheetContent
}

extension DraftDetail {
    /// In the order of the page.
    var parts: [EditablePart] {
        [
            EditablePart(
                part: .summary, fields: Case.summaryFields, version: summaryVersion, content: subject.summary)
        ]
            + sheets.map {
                EditablePart(
                    part: .sheet($0.matter.id), fields: $0.form.fields, version: $0.sheet.version,
                    content: $0.sheet.content)
            }
    }
}

extension DraftSheet {
    /// 業務の委託(人材派遣)
    var title: String { form.heading.title + (matter.label.isEmpty ? "" : "(\(matter.label))") }
}
