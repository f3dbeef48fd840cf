/// How one kind of thing is numbered in a council: the wording and how long the count runs.
package struct NumberRule: Hashable, Sendable {
    package var pattern: NumberPattern
    package var scope: NumberScope

    package init(_ pattern: NumberPattern, _ scope: NumberScope) {
        self.pattern = pattern
        self.scope = scope
    }

    /// The counter to draw from; nil when the number is only the place on the agenda.
    package func key(for kind: NumberKind, in context: NumberContext) throws(NumberingError) -> SequenceKey? {
        guard let instance = try instance(in: context) else { return nil }
        let own = context.subcommittee.map { ScopeInstance.subcommittee($0.id, instance) }
        return SequenceKey(council: context.council, kind: kind, instance: own ?? instance)
    }

    /// 諮問第462号; 情報公開部会 第十三期・第1回
    package func text(
        _ number: Int, branch: Int? = nil, in context: NumberContext
    ) throws(NumberingError) -> String {
        let text = try pattern.text(number, branch: branch, in: context)
        return context.subcommittee.map { "\($0.name) \(text)" } ?? text
    }

    private func instance(in context: NumberContext) throws(NumberingError) -> ScopeInstance? {
        switch scope {
        case .forever: return .forever
        case .fiscalYear: return .fiscalYear(context.fiscalYear)
        case .term: return .term(try context.requiredTerm.id)
        case .meeting:
            guard let meeting = context.meeting else { throw .meetingMissing }
            return .meeting(meeting)
        case .agendaOrder: return nil
        }
    }
}
