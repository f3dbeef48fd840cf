import ShingiDomain

/// The taking of decisions (採決) and their record (議決).
package struct VoteService {
    let services: Services

    /// A vote with its history, within what the actor may see.
    package func find(_ id: VoteID, for actor: Actor) throws -> VoteDetail {
        guard let meetingID = try services.connection.meetingOfVote(id, visibleTo: actor),
            let meeting = try services.connection.findMeeting(meetingID, visibleTo: actor),
            let stored = try services.connection.storedVotes(.vote(id)).first,
            let item = try services.connection.agendaItems(of: meetingID).first(where: { $0.id == stored.vote.item })
        else { throw ServiceError.notFound }
        let subject = try item.caseID.flatMap { try services.connection.dayCases(of: meetingID)[$0] }
        return VoteDetail(
            meeting: meeting, item: DayItem(item: item, subject: subject, votes: [stored]), stored: stored,
            memberNames: try services.days.memberNames(actor))
    }

    /// What recording a decision would amount to, with the sentence to read aloud. Stores nothing.
    package func preview(
        _ draft: DecisionDraft, on id: VoteID, version: Int, by actor: Actor
    ) throws -> VoteRecord {
        try reckon(draft, on: id, version: version, by: actor).record
    }

    /// Records a decision for the first time. The same form sent again changes nothing.
    ///
    /// - Parameter version: the version of the vote on the clerk's screen.
    /// - Throws: `VoteError.alreadyRecorded` with what happened when somebody else was first.
    package func recordDecision(_ draft: DecisionDraft, on id: VoteID, version: Int, by actor: Actor) throws {
        let detail = try find(id, for: actor)
        try actor.require(.recordDecisions)
        if isRepeat(draft, detail.stored, version) { return }
        let (record, time) = try reckon(draft, on: id, version: version, by: actor)
        try services.transaction {
            try services.connection.storeExclusions(draft.exclusions, of: id)
            _ = try services.connection.insertDecision(
                record, on: id, correcting: nil, decidedAt: time, by: actor.accountID, at: services.now)
            try services.connection.raiseVoteVersion(id)
            try services.audit.record(
                "decision_recorded", on: .vote(id), by: actor, sentence: "\(detail.item.name): \(record.reason)")
            if draft.notesReports { try noteReports(beside: detail, at: time, by: actor) }
        }
    }

    /// Records a show of hands on the proposal as it stands.
    package func recordTally(_ tally: Tally, on id: VoteID, version: Int, by actor: Actor) throws {
        let draft = DecisionDraft(VoteEntry(method: .showOfHands, tally: tally))
        try recordDecision(draft, on: id, version: version, by: actor)
    }

    private func isRepeat(_ draft: DecisionDraft, _ stored: StoredVote, _ version: Int) -> Bool {
        stored.vote.isRepeat(draft.entry, basedOn: version)
            && Set(draft.exclusions.map(\.member)) == stored.vote.excluded
    }

    func reckon(
        _ draft: DecisionDraft, on id: VoteID, version: Int, by actor: Actor
    ) throws -> (record: VoteRecord, time: TimeOfDay) {
        let detail = try find(id, for: actor)
        try actor.require(.recordDecisions)
        let sitting = try services.connection.sitting(detail.meeting)
        try requireInOffice(draft.exclusions, sitting)
        let rules = try services.votingRules.rules(on: detail.meeting.date, for: actor)
        let time = draft.decidedAt ?? sitting.moment(at: services.now)
        var vote = detail.stored.vote
        let excluded = Set(draft.exclusions.map(\.member))
        try check(draft, voters: sitting.voters(at: time, rules, excluded: excluded), rules)
        let electorate = sitting.electorate(at: time, rules, excluded: excluded)
        return (try vote.record(draft.entry, basedOn: version, in: detail.meeting, electorate, rules), time)
    }

    func check(_ draft: DecisionDraft, voters: Set<MemberID>, _ rules: VotingRules) throws {
        for exclusion in draft.exclusions { try exclusion.check(rules) }
        if draft.entry.method == .rollCall { try draft.entry.rollCall.check(voters: voters) }
    }

    func requireInOffice(_ exclusions: [Exclusion], _ sitting: Sitting) throws {
        let inOffice = Set(sitting.inOffice)
        guard exclusions.allSatisfy({ inOffice.contains($0.member) }) else { throw MeetingError.notAMember }
    }
}

extension Services {
    package var votes: VoteService { VoteService(services: self) }
}
