/// A council's rules through time. A change holds from its day on; what was decided before keeps the rules of its day.
package struct RuleBook: Sendable, Hashable {
    /// Rules and the day they hold from.
    package struct Edition: Sendable, Hashable {
        package var from: CivilDate
        package var rules: VotingRules

        package init(from: CivilDate, rules: VotingRules) {
            self.from = from
            self.rules = rules
        }
    }

    /// Oldest first, never two from one day, never empty.
    package private(set) var editions: [Edition]

    /// The rules a council begins with hold for any day before the next edition.
    package init(_ first: VotingRules) {
        editions = [Edition(from: .distantPast, rules: first)]
    }

    /// - Throws: `RuleBookError` unless the days rise from the beginning of time.
    package init(_ editions: [Edition]) throws(RuleBookError) {
        guard editions.first?.from == .distantPast else { throw .noBeginning }
        guard zip(editions, editions.dropFirst()).allSatisfy({ $0.from < $1.from }) else { throw .sameDayTwice }
        self.editions = editions
    }

    /// The word of the council's decisions, which every edition takes over.
    package func saying(_ word: DecisionWord) -> RuleBook {
        var book = self
        for index in book.editions.indices { book.editions[index].rules.word = word }
        return book
    }

    /// The rules of a meeting on that day.
    package func rules(on day: CivilDate) -> VotingRules {
        (editions.last { $0.from <= day } ?? editions[0]).rules
    }

    /// Adds rules that hold from a day to come; or from an earlier one, where nothing has been decided since.
    ///
    /// - Parameter lastDecision: the day of the council's last decision, which keeps its rules.
    package mutating func add(_ rules: VotingRules, from day: CivilDate, lastDecision: CivilDate?) throws(RuleBookError)
    {
        if let lastDecision, day <= lastDecision { throw .decidedSince(lastDecision) }
        guard !editions.contains(where: { $0.from == day }) else { throw .sameDayTwice }
        if let problem = rules.problems().first { throw .rules(problem) }
        editions.append(Edition(from: day, rules: rules))
        editions.sort { $0.from < $1.from }
    }

    /// Takes an edition away that no decision has gone by.
    package mutating func remove(from day: CivilDate, lastDecision: CivilDate?) throws(RuleBookError) {
        guard let index = editions.firstIndex(where: { $0.from == day }), index > 0 else { throw .noSuchEdition }
        if let lastDecision, day <= lastDecision { throw .decidedSince(lastDecision) }
        editions.remove(at: index)
    }
}
