import ShingiDomain

extension VoteService {
    /// Puts a further record in the place of the one in force; both stay. After the meeting, what follows from the
    /// decision follows anew.
    ///
    /// - Parameter recounts: the attendance was wrong as well, so the figures are taken from it again.
    package func correctDecision(
        _ draft: DecisionDraft, reason: String, recounts: Bool = false, on id: VoteID, version: Int, by actor: Actor
    ) throws {
        let detail = try find(id, for: actor)
        try actor.require(.correctTallies)
        let (record, time) = try reckonCorrection(draft, reason, recounts, detail, version)
        guard let former = detail.stored.current else { throw VoteError.nothingToCorrect }
        try services.transaction {
            if recounts { try services.connection.storeExclusions(draft.exclusions, of: id) }
            _ = try services.connection.insertDecision(
                record, on: id, correcting: former.id, decidedAt: time, by: actor.accountID, at: services.now)
            try services.connection.raiseVoteVersion(id)
            try services.audit.record(
                "tally_corrected", on: .vote(id), by: actor,
                sentence: "\(detail.item.name): 「\(former.record.summary)」を「\(record.summary)」に訂正しました。理由: \(reason)")
            try settleAgain(detail, former.record, record, actor)
        }
    }

    /// Corrects the counts alone.
    package func correctTally(
        _ tally: Tally, reason: String, on id: VoteID, version: Int, by actor: Actor
    ) throws {
        guard var entry = try find(id, for: actor).stored.current?.record.entry else {
            throw VoteError.nothingToCorrect
        }
        entry.tally = tally
        try correctDecision(DecisionDraft(entry), reason: reason, on: id, version: version, by: actor)
    }

    /// What a correction would amount to. Stores nothing.
    package func previewCorrection(
        _ draft: DecisionDraft, reason: String, recounts: Bool, on id: VoteID, version: Int, by actor: Actor
    ) throws -> VoteRecord {
        let detail = try find(id, for: actor)
        try actor.require(.correctTallies)
        return try reckonCorrection(draft, reason, recounts, detail, version).record
    }

    private func reckonCorrection(
        _ draft: DecisionDraft, _ reason: String, _ recounts: Bool, _ detail: VoteDetail, _ version: Int
    ) throws -> (record: VoteRecord, time: TimeOfDay) {
        guard let current = detail.stored.current else { throw VoteError.nothingToCorrect }
        let time = draft.decidedAt ?? current.decidedAt
        let rules = current.record.rules
        let sitting = try services.connection.sitting(detail.meeting)
        let excluded = recounts ? Set(draft.exclusions.map(\.member)) : detail.stored.vote.excluded
        if recounts { try requireInOffice(draft.exclusions, sitting) }
        let counted = recounts ? time : current.decidedAt
        try check(draft, voters: sitting.voters(at: counted, rules, excluded: excluded), rules)
        let electorate = recounts ? sitting.electorate(at: time, rules, excluded: excluded) : nil
        var vote = detail.stored.vote
        let record = try vote.correct(draft.entry, reason: reason, basedOn: version, electorate: electorate)
        return (record, counted)
    }

    private func settleAgain(
        _ detail: VoteDetail, _ former: VoteRecord, _ record: VoteRecord, _ actor: Actor
    ) throws {
        let isSame = former.outcome == record.outcome && former.entry.conditions == record.entry.conditions
        guard detail.meeting.state == .closed, !isSame else { return }
        let item = try services.days.items(of: detail.meeting.id).first { $0.item.id == detail.item.item.id }
        guard let item else { return }
        try MeetingSettlement(detail.meeting, by: actor, services).settleAgain(item)
    }
}
