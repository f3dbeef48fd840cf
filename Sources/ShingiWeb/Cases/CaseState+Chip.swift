import ShingiDomain

extension Chip {
    init(_ state: CaseState) {
        let tone: Tone =
            switch state {
            case .draft, .withdrawn: .neutral
            case .submitted: .warning
            case .returned: .error
            case .accepted, .onAgenda: .active
            case .decided, .replied: .success
            case .closed: .done
            }
        self.init(state.label, tone)
    }
}

extension CaseState {
    /// The chips of decisions and follow-ups beside it.
    static func chip(_ outcome: DecisionOutcome, word: String) -> Chip {
        switch outcome {
        case .approved, .noted, .decided: Chip(word, .success)
        case .conditionallyApproved: Chip(word, .warning)
        case .notApproved: Chip(word, .error)
        case .continued: Chip(word, .active)
        case .withdrawn: Chip(word, .neutral)
        }
    }
}
