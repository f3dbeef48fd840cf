/// What a reply says about one case.
package struct ReplyEntry: Sendable, Equatable {
    package var caseID: CaseID
    /// 諮問第470号, nil where the council numbers no consultations.
    package var number: CaseNumber?
    package var title: String
    package var decidedOn: CivilDate
    package var lines: [ReplyLine]
    /// In the words of the decision, none twice.
    package var conditions: [String]

    /// Reads what a database kept; for a new one see `draft`.
    package init(
        caseID: CaseID, number: CaseNumber?, title: String, decidedOn: CivilDate, lines: [ReplyLine],
        conditions: [String]
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
        let outcomes = Set(decisions.map(\.outcome))
        if outcomes.count == 1, let outcome = outcomes.first {
            return [ReplyLine(matter: nil, outcome: outcome, word: outcome.word(words))]
        }
        return decisions.map { ReplyLine(matter: $0.name, outcome: $0.outcome, word: $0.outcome.word(words)) }
    }

    private static func conditions(_ decisions: [MatterDecision]) -> [String] {
        var texts: [String] = []
        for condition in decisions.flatMap(\.conditions) where !texts.contains(condition.text) {
            texts.append(condition.text)
        }
        return texts
    }
}
