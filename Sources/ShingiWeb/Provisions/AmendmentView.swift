import ShingiDomain
import Templates

/// One change between two versions of a form, in words.
struct AmendmentView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("sentence", \.sentence), .list("words", \.words), .flag("hasWords", { !$0.words.isEmpty }))

    let sentence: String
    let words: [CaseChangesPage.Words]

    init(_ amendment: FormAmendment) {
        sentence = amendment.sentence
        words = amendment.difference?.segments.map(CaseChangesPage.Words.init) ?? []
    }

    static func list(from old: ProvisionEntry, to new: ProvisionEntry) -> [AmendmentView] {
        FormAmendment.list(from: (old.heading, old.fields), to: (new.heading, new.fields)).map(AmendmentView.init)
    }
}

extension SheetForm {
    var entry: ProvisionEntry { ProvisionEntry(heading: heading, fields: fields) }
}
