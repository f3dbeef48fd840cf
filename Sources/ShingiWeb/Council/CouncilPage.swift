import ShingiDomain
import ShingiServices
import Templates

/// The settings of the council, every one with an example beside it.
struct CouncilPage: Page {
    static let template = "council/edit"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", { _ in Paths.council() }),
        .text("rulesHref", { _ in Paths.votingRules() }), .optionalModel("summary", \.summary),
        .optionalModel("stored", \.stored), .integer("version", \.version), .list("sections", \.sections),
        .list("placeholders", \.placeholders))

    let summary: ErrorSummary?
    let stored: DefinitionList?
    let version: Int
    let sections: [CouncilSection]

    var title: String { Area.council.label }
    var area: Area? { .council }
    var hasErrors: Bool { summary != nil }

    var placeholders: [Sign] { Placeholder.allCases.map { Sign(sign: "{\($0.rawValue)}", label: $0.label) } }

    /// A sign that a pattern may hold, with what it stands for.
    struct Sign: TemplateModel {
        static let fields = TemplateFields<Self>(.text("sign", \.sign), .text("label", \.label))
        let sign: String
        let label: String
    }

    init(_ form: CouncilForm, _ preview: NumberPreview) {
        summary = ErrorSummary(form.errors)
        version = form.version
        sections = CouncilSection.all(form, preview)
        stored = form.stored.map { council in
            DefinitionList(
                CouncilField.allCases.map { DefinitionList.Entry($0.label, council[keyPath: $0.keyPath]) }
                    + SettingField.allCases.map { DefinitionList.Entry($0.label, council.settings.text(of: $0)) })
        }
    }
}
