import SQLite
import ShingiDomain

/// Which votes to read; `v` stands for the table `votes`, `i` for `agenda_items`.
enum VoteScope {
    case meeting(MeetingID)
    case item(AgendaItemID)
    case vote(VoteID)

    var fragment: SQLFragment {
        switch self {
        case .meeting(let id): SQLFragment("i.meeting_id = ?", [.integer(id.rawValue)])
        case .item(let id): SQLFragment("v.agenda_item_id = ?", [.integer(id.rawValue)])
        case .vote(let id): SQLFragment("v.id = ?", [.integer(id.rawValue)])
        }
    }
}

extension Connection {
    /// In the order of their items' rows and their places, with their whole history.
    func storedVotes(_ scope: VoteScope) throws -> [StoredVote] {
        let scope = scope.fragment
        let matters = Dictionary(grouping: try voteMatters(scope), by: \.vote)
        let exclusions = Dictionary(grouping: try voteExclusions(scope), by: \.vote)
        let histories = Dictionary(grouping: try decisions(scope), by: \.vote)
        return try all(
            """
            SELECT v.id, i.meeting_id, v.agenda_item_id, v.subject, v.version, v.position
            FROM votes v JOIN agenda_items i ON i.id = v.agenda_item_id
            WHERE \(scope.sql) ORDER BY v.agenda_item_id, v.position
            """,
            scope.arguments
        ) { row in
            let id: VoteID = try row.id(0)
            let excluded = (exclusions[id] ?? []).map(\.exclusion)
            let history = histories[id] ?? []
            return StoredVote(
                vote: Vote(
                    id: id, meeting: try row.id(1), item: try row.id(2), subject: try row.choice(3),
                    matters: (matters[id] ?? []).map(\.matter), excluded: Set(excluded.map(\.member)),
                    current: history.last?.record, version: try row.integer(4)),
                position: try row.integer(5), exclusions: excluded, history: history)
        }
    }

    /// The meeting of a vote within what the actor may see. Members see what came of a vote once the meeting has ended
    /// and its agenda was theirs.
    func meetingOfVote(_ id: VoteID, visibleTo actor: Actor) throws -> MeetingID? {
        let scope = actor.visibleMeetings
        return try first(
            """
            SELECT m.id FROM votes v JOIN agenda_items i ON i.id = v.agenda_item_id JOIN meetings m ON m.id = i.meeting_id
            WHERE v.id = ? AND \(scope.sql) AND (? OR m.state = 'closed'
                AND EXISTS (SELECT 1 FROM agenda_releases r WHERE r.meeting_id = m.id))
            """,
            [.integer(id.rawValue)] + scope.arguments + [actor.seesUnreleasedAgendas.databaseValue]
        ) { try $0.id(0) }
    }

    private func voteMatters(_ scope: SQLFragment) throws -> [(vote: VoteID, matter: MatterID)] {
        try all(
            """
            SELECT vm.vote_id, vm.matter_id FROM vote_matters vm JOIN votes v ON v.id = vm.vote_id
            JOIN agenda_items i ON i.id = v.agenda_item_id JOIN matters m ON m.id = vm.matter_id
            WHERE \(scope.sql) ORDER BY m.position
            """,
            scope.arguments
        ) { (try $0.id(0), try $0.id(1)) }
    }

    private func voteExclusions(_ scope: SQLFragment) throws -> [(vote: VoteID, exclusion: Exclusion)] {
        try all(
            """
            SELECT e.vote_id, e.member_id, e.reason, e.resolution FROM vote_exclusions e JOIN votes v ON v.id = e.vote_id
            JOIN agenda_items i ON i.id = v.agenda_item_id WHERE \(scope.sql) ORDER BY e.member_id
            """,
            scope.arguments
        ) { (try $0.id(0), try Exclusion(member: $0.id(1), reason: $0.text(2), resolution: $0.text(3))) }
    }

    private func decisions(_ scope: SQLFragment) throws -> [RecordedDecision] {
        let conditions = Dictionary(grouping: try decisionConditions(scope), by: \.decision)
        let rollCalls = Dictionary(grouping: try rollCallAnswers(scope), by: \.decision)
        return try all(
            """
            SELECT d.id, d.vote_id, d.corrects_id, d.decided_at, a.name, d.recorded_at, \(recordColumns)
            FROM decisions d JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
            JOIN accounts a ON a.id = d.recorded_by LEFT JOIN tallies t ON t.decision_id = d.id
            WHERE \(scope.sql) ORDER BY d.id
            """,
            scope.arguments
        ) { row in
            let id: DecisionID = try row.id(0)
            let own = conditions[id] ?? []
            return RecordedDecision(
                id: id, vote: try row.id(1),
                record: try voteRecord(
                    row, from: 6, own.map(\.condition), (rollCalls[id] ?? []).map(\.answer)),
                corrects: try row.optionalID(2), decidedAt: try row.time(3), recordedBy: try row.text(4),
                recordedAt: try row.instant(5), conditionIDs: own.map(\.id))
        }
    }

    private func rollCallAnswers(
        _ scope: SQLFragment
    ) throws -> [(decision: DecisionID, answer: RollCallAnswer)] {
        try all(
            """
            SELECT r.decision_id, r.member_id, r.answer FROM roll_call_answers r JOIN decisions d ON d.id = r.decision_id
            JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
            WHERE \(scope.sql) ORDER BY r.decision_id, r.member_id
            """,
            scope.arguments
        ) { (try $0.id(0), RollCallAnswer(member: try $0.id(1), answer: try $0.choice(2))) }
    }

    private func decisionConditions(
        _ scope: SQLFragment
    ) throws -> [(decision: DecisionID, id: ConditionID, condition: Condition)] {
        try all(
            """
            SELECT c.decision_id, c.id, c.text, c.must_report FROM conditions c JOIN decisions d ON d.id = c.decision_id
            JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
            WHERE \(scope.sql) ORDER BY c.decision_id, c.position
            """,
            scope.arguments
        ) { (try $0.id(0), try $0.id(1), try Condition(text: $0.text(2), mustReport: $0.bool(3))) }
    }
}

/// In the order of `voteRecord`; `d` stands for the table `decisions`, `t` for `tallies`, and no other table in the query
/// has columns of the rules' names.
private let recordColumns = """
    d.method, d.motion, d.outcome, d.reason, d.announcement, d.correction_reason, d.in_office, d.quorum, d.place, d.web, \
    d.chair_present, d.chair_excluded, d.excluded, \(votingRuleColumns), d.decision_word, d.quorum_reason, t.in_favour, \
    t.against, t.abstained, t.casting_vote, t.mismatch_reason
    """

private func voteRecord(
    _ row: Row, from first: Int, _ conditions: [Condition], _ rollCall: [RollCallAnswer]
) throws -> VoteRecord {
    let rules = try rules(row, from: first + 13)
    let after = first + 13 + votingRuleColumnCount
    var entry = VoteEntry(
        method: try row.choice(first), motion: try row.choice(first + 1), conditions: conditions, rollCall: rollCall,
        quorumReason: try filled(row, after + 1))
    if let inFavour = try row.optionalInteger(after + 2) {
        entry.tally = Tally(
            inFavour: inFavour, against: try row.integer(after + 3), abstained: try row.integer(after + 4))
        entry.castingVote = try row.optionalChoice(after + 5)
        entry.sumReason = try filled(row, after + 6)
    }
    return VoteRecord(
        entry: entry, outcome: try row.choice(first + 2), electorate: try electorate(row, from: first + 6, rules),
        rules: rules, reason: try row.text(first + 3), announcement: try row.text(first + 4),
        correctionReason: try row.optionalText(first + 5))
}

private func electorate(_ row: Row, from first: Int, _ rules: VotingRules) throws -> Electorate {
    let chairIsExcluded = try row.bool(first + 5)
    let excluded = try row.integer(first + 6)
    return Electorate(
        standing: QuorumStanding(
            members: try row.integer(first), required: try row.integer(first + 1), place: try row.integer(first + 2),
            web: try row.integer(first + 3), webCounts: rules.webCounts,
            withdrawn: rules.excludedCounts ? 0 : excluded + (chairIsExcluded ? 1 : 0)),
        chairIsPresent: try row.bool(first + 4), chairIsExcluded: chairIsExcluded, excluded: excluded)
}

private func rules(_ row: Row, from first: Int) throws -> VotingRules {
    var rules = try votingRules(row, from: first)
    rules.word = try row.choice(first + votingRuleColumnCount)
    return rules
}

/// Nil for the empty text that stands for nothing.
private func filled(_ row: Row, _ index: Int) throws -> String? {
    let text = try row.text(index)
    return text.isEmpty ? nil : text
}
