/// A vote before it has a row: what will be asked of the council about an agenda item.
package struct VotePlan: Sendable, Hashable {
    package var subject: VoteSubject
    package var matters: [MatterID]

    package init(_ subject: VoteSubject, _ matters: [MatterID] = []) {
        self.subject = subject
        self.matters = matters
    }

    /// The votes of an item as the council usually takes them: its consultations in one step and its reports in
    /// another, or each matter by itself. An item without matters, such as last meeting's minutes, has one vote;
    /// what is shown for information has none.
    package static func plans(
        for item: AgendaItem, _ matters: [Matter], _ decision: ItemDecision
    ) -> [VotePlan] {
        guard let subject = VoteSubject(item.kind) else { return [] }
        guard !matters.isEmpty else { return [VotePlan(subject)] }
        switch decision {
        case .together:
            return MatterKind.allCases.compactMap { kind in
                let ids = matters.filter { $0.kind == kind }.map(\.id)
                return ids.isEmpty ? nil : VotePlan(VoteSubject(kind), ids)
            }
        case .apart:
            return matters.map { VotePlan(VoteSubject($0.kind), [$0.id]) }
        }
    }
}

extension VoteSubject {
    /// Nil for what is explicitly not decided.
    init?(_ kind: AgendaKind) {
        switch kind {
        case .confirmation: self = .confirmation
        case .consultation: self = .consultation
        case .report: self = .report
        case .other: self = .other
        case .information: return nil
        }
    }
}
