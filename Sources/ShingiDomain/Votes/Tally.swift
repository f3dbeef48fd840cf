/// 票数: the counts of a vote.
package struct Tally: Sendable, Hashable {
    package var inFavour: Int
    package var against: Int
    package var abstained: Int

    package init(inFavour: Int, against: Int, abstained: Int = 0) {
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
    }

    package subscript(field: TallyField) -> Int {
        switch field {
        case .inFavour: inFavour
        case .against: against
        case .abstained: abstained
        }
    }

    /// Why these counts can't be recorded for so many voters; empty when they can.
    ///
    /// A sum that is not the number of voters passes with a stated reason (a voter stepped out, say), a single count
    /// beyond the number of voters never does.
    package func problems(mayVote: Int, reason: String?) -> [TallyProblem] {
        let single = TallyField.allCases.compactMap { field -> TallyProblem? in
            if self[field] < 0 { return .negative(field) }
            return self[field] > mayVote ? .tooMany(field, mayVote: mayVote) : nil
        }
        guard single.isEmpty, (reason ?? "").isBlank, inFavour + against + abstained != mayVote else { return single }
        return [.sum(mayVote: mayVote, withAbstentions: abstained > 0)]
    }

    /// 可否同数. When nobody voted either way there is nothing for a chair to decide between.
    package var isTie: Bool { inFavour == against && inFavour > 0 }

    /// 賛成16名・反対1名, with 棄権 only when somebody abstained.
    package func text(separator: String) -> String {
        var parts = ["賛成\(inFavour)名", "反対\(against)名"]
        if abstained > 0 { parts.append("棄権\(abstained)名") }
        return parts.joined(separator: separator)
    }
}
