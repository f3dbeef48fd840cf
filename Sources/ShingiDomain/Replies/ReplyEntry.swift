/// What a reply says about one case.
package struct ReplyEntry: Sendable, Equatable {
    package var caseID: CaseID
    /// 諮問第470号, nil where the council numbers no consultations.
    package var number: CaseNumber?
    package var title: String
    package var decidedOn: CivilDate
    package var lines: [ReplyLine]
    /// In the words of the decision, none twice.
    package var conditions: [Condition]

    /// Reads what a database kept; for a new one see `draft`.
    package init(
        caseID: CaseID, number: CaseNumber?, title: String, decidedOn: CivilDate, lines: [ReplyLine],
        conditions: [Condition]
    ) {
        self.caseID = caseID
        self.number = number
        self.title = title
        self.decidedOn = decidedOn
        self.lines = lines
        self.conditions = conditions
    }

    /// States what was decided about the consultations of a case: in one word when it is the same for all of them,
    /// else matter by matter. Reports get no answer; what was withdrawn needs none unless something else was decided.
    package static func draft(
        about subject: Case, _ decisions: [MatterDecision], decidedOn date: CivilDate, words: DecisionWord
    ) throws(ReplyError) -> ReplyEntry {
        let consultations = decisions.filter { $0.kind == .consultation }
        guard subject.hasConsultation, !consultations.isEmpty else { throw .noConsultation(subject.name) }
        guard !consultations.contains(where: { $0.outcome == .continued }) else { throw .stillOpen(subject.name) }
        let expected = subject.matters.count { $0.kind == .consultation }
        guard consultations.count == expected else { throw .stillOpen(subject.name) }
        guard consultations.contains(where: { $0.outcome != .withdrawn }) else { throw .withdrawn(subject.name) }
        return ReplyEntry(
            caseID: subject.id, number: subject.number, title: subject.title, decidedOn: date,
            lines: lines(consultations, words), conditions: conditions(consultations))
    }

    private static func lines(_ decisions: [MatterDecision], _ words: DecisionWord) -> [ReplyLine] {
        let lines = decisions.map { decision in
            ReplyLine(
                matter: decision.name, outcome: decision.outcome,
                word: decision.word ?? decision.outcome.word(words),
                reasons: decision.reason.isEmpty ? [] : [decision.reason])
        }
        guard var whole = lines.first, lines.allSatisfy({ $0.outcome == whole.outcome && $0.word == whole.word }) else {
            return lines
        }
        whole.matter = nil
        whole.reasons = lines.flatMap(\.reasons).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        return [whole]
    }

    /// None twice; what must be reported for one of the matters must be reported.
    private static func conditions(_ decisions: [MatterDecision]) -> [Condition] {
        var conditions: [Condition] = []
        for condition in decisions.flatMap(\.conditions) {
            if let index = conditions.firstIndex(where: { $0.text == condition.text }) {
                conditions[index].mustReport = conditions[index].mustReport || condition.mustReport
            } else {
                conditions.append(condition)
            }
        }
        return conditions
    }
}
