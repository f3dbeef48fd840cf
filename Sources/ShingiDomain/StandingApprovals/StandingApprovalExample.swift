/// An example of what falls under a standing approval. It is added by a decision of the council.
package struct StandingApprovalExample: Sendable, Hashable {
    package var text: String
    package var ground: Ground

    package enum Ground: Sendable, Hashable {
        /// Decided before this register was kept here: where and when.
        case earlier(String)
        /// The matter that asks the council for it.
        case asked(MatterID)
    }

    package init(text: String, ground: Ground) throws(StandingApprovalError) {
        guard !text.isBlank else { throw .exampleMissing }
        if case .earlier(let basis) = ground, basis.isBlank { throw .basisMissing }
        self.text = text
        self.ground = ground
    }

    /// Refuses a matter that can't ask the council for an example: only a consultation is decided upon, and only one
    /// that is not decided yet asks.
    package static func requireAsking(_ matter: Matter, of subject: Case) throws(StandingApprovalError) {
        guard matter.kind == .consultation else { throw .notAConsultation }
        switch subject.state {
        case .draft, .submitted, .returned, .accepted, .onAgenda: return
        case .decided, .replied, .closed, .withdrawn: throw .alreadyDecided
        }
    }

    /// Whether an example stands, by what became of the matter that asks for it.
    package enum Standing: String, Sendable, Hashable {
        case proposed
        case inForce = "in_force"
        case declined

        /// - Parameters:
        ///   - outcome: the decision in force of a meeting that has ended; nil while there is none.
        ///   - state: of the case that asks.
        package init(outcome: DecisionOutcome?, state: CaseState) {
            self =
                switch outcome {
                case .approved, .conditionallyApproved: .inForce
                case .notApproved, .withdrawn: .declined
                case .continued, .noted, .decided, nil: state == .withdrawn ? .declined : .proposed
                }
        }

        package var label: String {
            switch self {
            case .proposed: "審議会に諮る予定"
            case .inForce: "追加を承認"
            case .declined: "追加しない"
            }
        }
    }
}
