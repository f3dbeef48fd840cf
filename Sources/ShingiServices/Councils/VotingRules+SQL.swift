import SQLite
import ShingiDomain

extension Connection {
    /// The council's rules through time.
    func ruleBook(of council: CouncilID) throws -> RuleBook {
        let editions = try all(
            "SELECT from_date, \(votingRuleColumns) FROM voting_rules WHERE council_id = ? ORDER BY from_date",
            [.integer(council.rawValue)]
        ) { row in
            RuleBook.Edition(from: try row.date(0), rules: try votingRules(row, from: 1))
        }
        return try RuleBook(editions)
    }

    func insertVotingRules(_ rules: VotingRules, from day: CivilDate, of council: CouncilID) throws {
        let values = votingRuleValues(rules)
        try execute(
            """
            INSERT INTO voting_rules (council_id, from_date, \(votingRuleColumns))
            VALUES (?, ?, \(SQLFragment.places(values.count)))
            """,
            [.integer(council.rawValue), .text(day.iso)] + values)
    }

    func deleteVotingRules(from day: CivilDate, of council: CouncilID) throws {
        try execute(
            "DELETE FROM voting_rules WHERE council_id = ? AND from_date = ?",
            [.integer(council.rawValue), .text(day.iso)])
    }

    /// The day of the last meeting that decided anything; nil when none has.
    func lastDecisionDay(of council: CouncilID) throws -> CivilDate? {
        try first(
            """
            SELECT m.held_on FROM meetings m WHERE m.council_id = ? AND EXISTS (
                SELECT 1 FROM agenda_items i JOIN votes v ON v.agenda_item_id = i.id
                JOIN decisions d ON d.vote_id = v.id WHERE i.meeting_id = m.id)
            ORDER BY m.held_on DESC LIMIT 1
            """,
            [.integer(council.rawValue)]
        ) { try $0.date(0) }
    }
}

/// In the order of `votingRuleValues` and `votingRules(_:from:)`; the same names stand in `voting_rules` and in
/// `decisions`, which keeps the rules of its day.
let votingRuleColumns = """
    quorum_base, quorum_share, quorum_article, seats, web_counts, excluded_counts, decides_without_quorum, \
    exclusion_by_resolution, chair_vote, passing_base, passing_share
    """

/// How many columns that are.
let votingRuleColumnCount = 11

func votingRuleValues(_ rules: VotingRules) -> [Value] {
    [
        .text(rules.quorum.base.rawValue), .text(rules.quorum.share.rawValue), .text(rules.quorumArticle),
        rules.seats.databaseValue, rules.webCounts.databaseValue, rules.excludedCounts.databaseValue,
        rules.decidesWithoutQuorum.databaseValue, rules.exclusionByResolution.databaseValue,
        .text(rules.chairVote.rawValue), .text(rules.passing.base.rawValue), .text(rules.passing.share.rawValue),
    ]
}

/// Without the council's word, which is a setting of its own.
func votingRules(_ row: Row, from first: Int) throws -> VotingRules {
    VotingRules(
        quorum: QuorumRule(try row.choice(first), try row.choice(first + 1)), quorumArticle: try row.text(first + 2),
        seats: try row.optionalInteger(first + 3), webCounts: try row.bool(first + 4),
        excludedCounts: try row.bool(first + 5), decidesWithoutQuorum: try row.bool(first + 6),
        exclusionByResolution: try row.bool(first + 7), chairVote: try row.choice(first + 8),
        passing: PassingRule(try row.choice(first + 9), try row.choice(first + 10)))
}
