import Documents
import ShingiDomain
import ShingiServices

/// What goes into the templates, by the names of ``WordFields``.
enum WordValues {
    static func reply(_ text: ReplyText, number: String?, date: CivilDate?) -> [String: WordValue] {
        [
            "number": .text(number ?? ""), "date": .text(date?.japaneseWithoutWeekday ?? ""),
            "addressee": .text(text.addressee), "council": .text(text.council), "office": .text(text.office),
            "signatory": .text(text.signatory), "case.number": .text(text.caseNumber), "case.title": .text(text.title),
            "case.consulted_on": .text(text.consultedOn), "meeting": .text(text.meeting),
            "decided_on": .text(text.decidedOn), "opening": .text(text.opening), "outcome": .text(text.outcome),
            "decisions": .list(
                text.decisions.map {
                    ["sentence": .text($0.sentence), "reasons": .text($0.reasons.joined(separator: "\n"))]
                }),
            "conditions": .list(
                text.conditions.map { ["text": .text($0.text), "must_report": .flag($0.mustReport)] }),
            "remarks": .text(text.remarks),
        ]
    }

    static func consultation(_ detail: CaseDetail, _ council: Council) -> [String: WordValue] {
        let subject = detail.subject
        return [
            "case.number": .text(subject.number?.text ?? ""), "case.title": .text(subject.title),
            "case.outline": .text(subject.outline),
            "case.department": .text(detail.departments.first?.name.full ?? ""),
            "case.joint": .text(detail.departments.dropFirst().map(\.name.full).joined(separator: "\n")),
            "case.accepted_on": .text(subject.acceptedOn?.japaneseWithoutWeekday ?? ""),
            "council": .text(council.name), "municipality": .text(council.municipality),
            "addressee": .text(council.addressee), "consultations": matters(.consultation, detail),
            "reports": matters(.report, detail),
        ]
    }

    static func caseSheets(_ detail: CaseDetail, _ council: Council) -> [String: WordValue] {
        var values = consultation(detail, council)
        values["sheets"] = .list(
            detail.subject.matters.map { matter in
                var sheet = Self.matter(matter, detail)
                sheet["kind"] = .text(matter.kind.heading)
                sheet["fields"] = fields(of: matter, detail)
                return sheet
            })
        return values
    }

    private static func matters(_ kind: MatterKind, _ detail: CaseDetail) -> WordValue {
        .list(detail.subject.matters.filter { $0.kind == kind }.map { matter($0, detail) })
    }

    private static func matter(_ matter: Matter, _ detail: CaseDetail) -> [String: WordValue] {
        let form = detail.forms.first { $0.id == matter.form }
        return [
            "number": .text("\(matter.position)"), "name": .text(form?.heading.title ?? ""),
            "law": .text(form?.heading.citation ?? ""), "note": .text(matter.label),
        ]
    }

    /// What is printed on the sheet.
    private static func fields(of matter: Matter, _ detail: CaseDetail) -> WordValue {
        let form = detail.forms.first { $0.id == matter.form }
        let content = detail.sheets.first { $0.matter == matter.id }?.content ?? SheetContent()
        return .list(
            (form?.fields ?? []).filter(\.prints.isOnSheet).map { field in
                ["label": .text(field.label), "value": .text(field.plainText(of: content))]
            })
    }
}
