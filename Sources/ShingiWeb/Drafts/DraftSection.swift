import ShingiDomain
import ShingiServices
import Templates

/// One sheet on the page of a draft.
struct DraftSection: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("heading", \.heading), .optionalText("kicker", \.kicker),
        .list("controls", \.controls), .list("gaps", \.gaps), .flag("hasGaps", { !$0.gaps.isEmpty }),
        .integer("gapCount", { $0.gaps.count }), .optionalText("newerForm", \.newerForm),
        .text("newerFormHref", \.newerFormHref),
        .optionalText("removeValue", \.removeValue), .text("removeName", { _ in DraftPage.removeButton }),
        .optionalText("commentNote", \.commentNote), .text("versionsHref", \.versionsHref))

    /// Without the number sign.
    let anchor: String
    let heading: String
    /// 諮問 個人情報保護条例第16条第1項
    let kicker: String?
    let controls: [DraftControl]
    /// Required fields that are not written yet.
    let gaps: [Gap]
    /// The matter, for the button that removes it; nil for the summary sheet.
    let removeValue: String?
    let commentNote: String?
    /// Where its earlier versions are read and brought back.
    let versionsHref: String
    /// 様式の第2版, when there is one newer than the sheet's.
    private(set) var newerForm: String?
    private(set) var newerFormHref = ""

    struct Gap: TemplateModel {
        static let fields = TemplateFields<Self>(.text("gapHref", \.href), .text("gapLabel", \.label))
        let href: String
        let label: String
    }

    init(_ part: EditablePart, number: Int, _ form: DraftForm, _ detail: DraftDetail, _ offers: DraftOffers) {
        anchor = FieldFrame.id(for: part.part.name)
        let typed = form.parts[part.part]?.answers ?? [:]
        let comments = detail.comments.filter { $0.part == part.part }
        controls = part.fields.map { field in
            let name = part.part.name(of: field.key)
            return DraftControl(
                field, named: name, typed: typed[field.key] ?? TypedAnswer(field, part.content), form,
                comments: comments.filter { $0.key == field.key }, offers: offers)
        }
        gaps = part.fields.filter { $0.required && typed[$0.key]?.isBlank != false }.map {
            Gap(href: "#" + FieldFrame.id(for: part.part.name(of: $0.key)), label: $0.label)
        }
        versionsHref = DraftVersionQuery(part: part.part).link(to: detail.subject.id)
        commentNote = comments.isEmpty ? nil : "事務局から\(comments.count)件"
        switch part.part {
        case .summary:
            (heading, kicker, removeValue) = ("総括表", nil, nil)
        case .sheet(let matter):
            let sheet = detail.sheet(matter)
            heading = "個票\(number) \(sheet?.title ?? "")"
            kicker = sheet.map { "\($0.matter.kind.heading) \($0.form.heading.citation)" }
            newerForm = sheet?.newerForm.map { "様式の第\($0.version)版" }
            newerFormHref = Paths.caseMatterForm(detail.subject.id, matter)
            removeValue = "\(matter)"
        }
    }
}

extension TypedAnswer {
    /// As `SheetValue.isBlank`; a date half typed is not blank.
    var isBlank: Bool {
        switch self {
        case .date(let entry): entry.isEmpty
        case .period(let from, let to): from.isEmpty && to.isEmpty
        default: ((try? value())?.isBlank) ?? true
        }
    }
}
