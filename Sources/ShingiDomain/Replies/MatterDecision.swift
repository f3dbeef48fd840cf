/// What was decided about one matter: what a reply is drafted from.
package struct MatterDecision: Sendable, Hashable {
    package var matter: MatterID
    package var kind: MatterKind
    /// 業務の委託(人材派遣)
    package var name: String
    package var outcome: DecisionOutcome
    package var conditions: [Condition]

    package init(
        matter: MatterID, kind: MatterKind, name: String, outcome: DecisionOutcome, conditions: [Condition] = []
    ) {
        self.matter = matter
        self.kind = kind
        self.name = name
        self.outcome = outcome
        self.conditions = conditions
    }

    /// The title of its provision, with the label that tells it from another under the same article.
    package static func name(of matter: Matter, under provision: Provision) -> String {
        matter.label.isEmpty ? provision.title : "\(provision.title)(\(matter.label))"
    }
}
