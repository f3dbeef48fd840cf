import SQLite
import ShingiDomain

extension Connection {
    func insertVote(_ plan: VotePlan, of item: AgendaItemID, position: Int) throws -> VoteID {
        try execute(
            "INSERT INTO votes (agenda_item_id, position, subject) VALUES (?, ?, ?)",
            [.integer(item.rawValue), .integer(Int64(position)), .text(plan.subject.rawValue)])
        let id = VoteID(rawValue: lastInsertRowID)
        for matter in plan.matters { try insertVoteMatter(matter, of: id) }
        return id
    }

    private func insertVoteMatter(_ matter: MatterID, of vote: VoteID) throws {
        try execute(
            "INSERT INTO vote_matters (vote_id, matter_id) VALUES (?, ?)",
            [.integer(vote.rawValue), .integer(matter.rawValue)])
    }

    func removeVoteMatter(_ matter: MatterID, from vote: VoteID) throws {
        try execute(
            "DELETE FROM vote_matters WHERE vote_id = ? AND matter_id = ?",
            [.integer(vote.rawValue), .integer(matter.rawValue)])
    }

    /// So that a form drawn before is told apart.
    func raiseVoteVersion(_ vote: VoteID) throws {
        try execute("UPDATE votes SET version = version + 1 WHERE id = ?", [.integer(vote.rawValue)])
    }

    func storeExclusions(_ exclusions: [Exclusion], of vote: VoteID) throws {
        try execute("DELETE FROM vote_exclusions WHERE vote_id = ?", [.integer(vote.rawValue)])
        for exclusion in exclusions {
            try execute(
                "INSERT INTO vote_exclusions (vote_id, member_id, reason, resolution) VALUES (?, ?, ?, ?)",
                [
                    .integer(vote.rawValue), .integer(exclusion.member.rawValue), .text(exclusion.reason),
                    .text(exclusion.resolution),
                ])
        }
    }

    func insertDecision(
        _ record: VoteRecord, on vote: VoteID, correcting: DecisionID?, decidedAt: TimeOfDay, by account: AccountID,
        at now: Instant
    ) throws -> DecisionID {
        let values =
            [.integer(vote.rawValue), correcting.map { Value.integer($0.rawValue) } ?? .null]
            + recordValues(record)
            + [.text(decidedAt.iso), .integer(account.rawValue), .text(now.iso)]
        try execute(
            """
            INSERT INTO decisions (vote_id, corrects_id, correction_reason, method, motion, outcome, word, reason,
                announcement, in_office, quorum, place, web, chair_present, chair_excluded, excluded,
                \(votingRuleColumns), decision_word, quorum_reason, decided_at, recorded_by, recorded_at)
            VALUES (\(SQLFragment.places(values.count)))
            """, values)
        let id = DecisionID(rawValue: lastInsertRowID)
        try insertTally(of: record.entry, of: id)
        try insertRollCall(record.entry.rollCall, of: id)
        try insertConditions(record.entry.conditions, of: id)
        return id
    }

    private func insertTally(of entry: VoteEntry, of decision: DecisionID) throws {
        guard let tally = entry.tally else { return }
        try execute(
            """
            INSERT INTO tallies (decision_id, in_favour, against, abstained, casting_vote, mismatch_reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(decision.rawValue), tally.inFavour.databaseValue, tally.against.databaseValue,
                tally.abstained.databaseValue, (entry.castingVote?.rawValue).databaseValue,
                .text(entry.sumReason ?? ""),
            ])
    }

    private func insertRollCall(_ answers: [RollCallAnswer], of decision: DecisionID) throws {
        for answer in answers {
            try execute(
                "INSERT INTO roll_call_answers (decision_id, member_id, answer) VALUES (?, ?, ?)",
                [
                    .integer(decision.rawValue), .integer(answer.member.rawValue), .text(answer.answer.rawValue),
                ])
        }
    }

    private func insertConditions(_ conditions: [Condition], of decision: DecisionID) throws {
        for (index, condition) in conditions.enumerated() {
            try execute(
                "INSERT INTO conditions (decision_id, position, text, must_report) VALUES (?, ?, ?, ?)",
                [
                    .integer(decision.rawValue), (index + 1).databaseValue, .text(condition.text),
                    condition.mustReport.databaseValue,
                ])
        }
    }

    private func recordValues(_ record: VoteRecord) -> [Value] {
        let standing = record.electorate.standing
        let rules = record.rules
        return [
            record.correctionReason.databaseValue, .text(record.entry.method.rawValue),
            .text(record.entry.motion.rawValue), .text(record.outcome.rawValue), .text(record.outcome.word(rules.word)),
            .text(record.reason), .text(record.announcement), standing.members.databaseValue,
            standing.required.databaseValue, standing.place.databaseValue, standing.web.databaseValue,
            record.electorate.chairIsPresent.databaseValue, record.electorate.chairIsExcluded.databaseValue,
            record.electorate.excluded.databaseValue,
        ] + votingRuleValues(rules) + [.text(rules.word.rawValue), .text(record.entry.quorumReason ?? "")]
    }
}
