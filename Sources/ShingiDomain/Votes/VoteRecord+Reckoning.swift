extension VoteRecord {
    /// Reckons what an entry amounts to. Refuses counts that can't be and anything that does not follow from them.
    package init(
        _ entry: VoteEntry, on subject: VoteSubject, _ electorate: Electorate, _ rules: VotingRules
    ) throws(VoteError) {
        guard entry.motion == .agree || entry.conditions.isEmpty else { throw .conditionsWithoutApproval }
        var entry = entry
        let result: Outcome?
        switch entry.method {
        case .noObjection:
            // What the form may still carry from a switch of the method is no part of this record.
            (entry.tally, entry.castingVote, entry.sumReason, entry.rollCall, result) = (nil, nil, nil, [], nil)
        case .rollCall:
            guard !entry.rollCall.isEmpty else { throw .rollCallNeeded }
            entry.tally = Tally(entry.rollCall)
            result = try VoteRecord.count(&entry, electorate, rules)
        case .showOfHands, .secretBallot, .ballots:
            entry.rollCall = []
            result = try VoteRecord.count(&entry, electorate, rules)
        }
        if electorate.standing.isMet { entry.quorumReason = nil }
        let outcome = try VoteRecord.outcome(of: entry, on: subject, isPassed: result?.isPassed ?? true)
        let word = outcome.word(rules.word)
        self.init(
            entry: entry, outcome: outcome, electorate: electorate, rules: rules,
            reason: VoteRecord.reason(entry, result, electorate, rules, word),
            announcement: VoteRecord.announcement(entry, result, word))
    }

    private static func count(
        _ entry: inout VoteEntry, _ electorate: Electorate, _ rules: VotingRules
    ) throws(VoteError) -> Outcome {
        guard let tally = entry.tally else { throw .tallyNeeded }
        guard entry.motion != .decline else { throw .countOnDeclining }
        let mayVote = electorate.mayVote(rules.chairVote)
        let problems = tally.problems(mayVote: mayVote, reason: entry.sumReason)
        guard problems.isEmpty else { throw .tally(problems) }
        let result = try Outcome.of(tally, electorate, rules, castingVote: entry.castingVote)
        if case .castingVote = result.basis {} else { entry.castingVote = nil }
        if tally.problems(mayVote: mayVote, reason: nil).isEmpty { entry.sumReason = nil }
        return result
    }

    private static func outcome(
        of entry: VoteEntry, on subject: VoteSubject, isPassed: Bool
    ) throws(VoteError) -> DecisionOutcome {
        switch entry.motion {
        case .agree where isPassed:
            return subject.agreed(hasConditions: !entry.conditions.isEmpty)
        case .agree:
            guard entry.conditions.isEmpty else { throw .conditionsWithoutApproval }
            return .notApproved
        case .decline:
            return .notApproved
        case .continue, .withdraw:
            guard isPassed else { throw .motionFailed(entry.motion) }
            return entry.motion == .continue ? .continued : .withdrawn
        }
    }

    /// 在任20名、定足数11名、出席18名。議長を除く議決参加17名のうち賛成16名・反対1名、出席委員の過半数により承認。
    private static func reason(
        _ entry: VoteEntry, _ result: Outcome?, _ electorate: Electorate, _ rules: VotingRules, _ word: String
    ) -> String {
        let head = head(entry, electorate.standing)
        guard let tally = entry.tally, let result else { return head + "異議なしと認め\(word)。" }
        let counts = electorate.phrase(rules.chairVote) + "のうち" + tally.text(separator: "・")
        let note = entry.sumReason.map { "合計が合わない理由: \($0)" } ?? ""
        return head + counts + "、" + result.phrase(rules.passing, word) + "。" + note
    }

    /// 在任20名、定足数11名、出席18名。
    static func head(_ entry: VoteEntry, _ standing: QuorumStanding) -> String {
        let attending = entry.method == .ballots ? "書面による回答" : "出席"
        let below = entry.quorumReason.map { "定足数に満たないが、\($0)。" } ?? ""
        return "在任\(standing.members)名、定足数\(standing.required)名、\(attending)\(standing.present)名。" + below
    }

    /// 賛成16名、反対1名でございますので、本件は承認といたします。
    private static func announcement(_ entry: VoteEntry, _ result: Outcome?, _ word: String) -> String {
        guard let tally = entry.tally, let result else { return "異議なしと認め、本件は\(word)とします。" }
        let counts = tally.text(separator: "、")
        return switch result.basis {
        case .castingVote: "\(counts)の可否同数でございますので、議長の裁決により、本件は\(word)といたします。"
        case .count, .unbrokenTie: "\(counts)でございますので、本件は\(word)といたします。"
        }
    }

    /// One sentence for what an item decides in one step: 異議なしと認め、諮問事項は承認、報告事項は了承とします。
    ///
    /// Falls back to a sentence for each when a count was taken on any of them.
    package static func announcement(_ records: [(subject: VoteSubject, record: VoteRecord)]) -> String {
        guard records.count > 1, records.allSatisfy({ $0.record.entry.method == .noObjection }) else {
            return records.map(\.record.announcement).joined()
        }
        let parts = records.map { "\($0.subject.label)は\($0.record.outcome.word($0.record.rules.word))" }
        return "異議なしと認め、" + parts.joined(separator: "、") + "とします。"
    }
}
