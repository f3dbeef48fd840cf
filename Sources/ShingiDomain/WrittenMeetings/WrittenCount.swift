/// The count of one vote of a written meeting: nothing but the ballots and the council's rules.
package struct WrittenCount: Sendable, Hashable {
    package var subject: VoteSubject
    package var answers: [BallotAnswer]
    package var electorate: Electorate
    package var rules: VotingRules

    package init(_ vote: Vote, _ answers: [BallotAnswer], _ electorate: WrittenElectorate) {
        subject = vote.subject
        self.answers = answers
        self.electorate = electorate.electorate(of: vote.excluded)
        rules = electorate.rules
    }

    package func count(_ answer: BallotAnswer) -> Int { answers.count { $0 == answer } }

    /// Nil for what is only received.
    package var tally: Tally? {
        guard !subject.isNotedOnly else { return nil }
        return Tally(inFavour: count(.inFavour), against: count(.against), abstained: count(.abstained))
    }

    /// Whether only the chair can decide.
    package var needsCastingVote: Bool {
        guard let tally else { return false }
        do {
            _ = try Outcome.of(tally, electorate, rules, castingVote: nil)
            return false
        } catch {
            if case .castingVoteNeeded = error { return true }
            return false
        }
    }

    /// What is recorded.
    package func record(
        castingVote: CastingVote? = nil, conditions: [Condition] = [], quorumReason: String? = nil
    ) throws(VoteError) -> VoteRecord {
        var entry = VoteEntry(
            method: .ballots, tally: tally, castingVote: castingVote, conditions: conditions,
            quorumReason: electorate.standing.isMet ? nil : quorumReason)
        guard subject.isNotedOnly else {
            return try VoteRecord(entry, on: subject, electorate, rules)
        }
        guard conditions.isEmpty else { throw .conditionsWithoutApproval }
        entry.castingVote = nil
        return VoteRecord(
            entry: entry, outcome: .noted, electorate: electorate, rules: rules,
            reason: VoteRecord.head(entry, electorate.standing) + counts + "、" + word + "。",
            announcement: "\(counts)でございましたので、本件は\(word)といたします。")
    }

    /// 賛成16名・反対1名, or 了承16名・意見あり2名.
    package var counts: String {
        tally?.text(separator: "・")
            ?? BallotAnswer.offered(for: subject).filter { $0 == .noted || count($0) > 0 }
            .map { "\($0.label)\(count($0))名" }.joined(separator: "・")
    }

    /// What the stored record says otherwise than the ballots do; nil when both agree. A record corrected since says
    /// something else on purpose, and that is shown too.
    package func difference(from stored: VoteRecord) -> String? {
        let again = try? record(
            castingVote: stored.entry.castingVote, conditions: stored.entry.conditions,
            quorumReason: stored.entry.quorumReason)
        guard let again else { return "表決書を数え直すと議決が成り立ちません(\(counts))。" }
        let said = stored.entry.tally?.text(separator: "・") ?? stored.reason
        guard stored.entry.tally == again.entry.tally, stored.outcome == again.outcome,
            stored.electorate == again.electorate, stored.reason == again.reason
        else { return "記録は「\(said)」、表決書を数え直すと「\(counts)」です。" }
        return nil
    }

    private var word: String { DecisionOutcome.noted.word(rules.word) }
}
