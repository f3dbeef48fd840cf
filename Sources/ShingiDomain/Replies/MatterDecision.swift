/// What was decided about one matter: what a reply is drafted from.
package struct MatterDecision: Sendable, Hashable {
    package var matter: MatterID
    package var kind: MatterKind
    /// 業務の委託(人材派遣)
    package var name: String
    package var outcome: DecisionOutcome
    /// The council's word for it as recorded on the day; nil to take the word of the present settings.
    package var word: String?
    /// The recorded sentence with the figures; empty for none.
    package var reason: String
    package var conditions: [Condition]

    package init(
        matter: MatterID, kind: MatterKind, name: String, outcome: DecisionOutcome, word: String? = nil,
        reason: String = "", conditions: [Condition] = []
    ) {
        self.matter = matter
        self.kind = kind
        self.name = name
        self.outcome = outcome
        self.word = word
        self.reason = reason
        self.conditions = conditions
    }

    /// The title of its provision, with the label that tells it from another under the same article.
    package static func name(of matter: Matter, under provision: Provision) -> String {
        name(provision.title, label: matter.label)
    }

    package static func name(_ title: String, label: String) -> String {
        label.isEmpty ? title : "\(title)(\(label))"
    }
}
