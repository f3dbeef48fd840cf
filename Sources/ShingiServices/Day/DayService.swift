import ShingiDomain

/// The day of a meeting: opening, what is noted while it goes on, closing.
package struct DayService {
    let services: Services

    /// A meeting that the actor may see with its whole agenda.
    package func find(_ id: MeetingID, for actor: Actor) throws -> Meeting {
        guard actor.seesUnreleasedAgendas, let meeting = try services.connection.findMeeting(id, visibleTo: actor)
        else { throw ServiceError.notFound }
        return meeting
    }

    package func sheet(of id: MeetingID, for actor: Actor) throws -> DaySheet {
        let meeting = try find(id, for: actor)
        let connection = services.connection
        let sitting = try connection.sitting(meeting)
        let members = Dictionary(
            try connection.members(of: meeting.council).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return DaySheet(
            council: try services.councils.current(for: actor),
            rules: try services.votingRules.rules(on: meeting.date, for: actor), sitting: sitting,
            members: sitting.inOffice.compactMap { members[$0] }, items: try items(of: id),
            errata: try connection.errata(of: id), papers: try services.materials.all(at: id, for: actor),
            itemPapers: try services.itemPapers.all(at: id, for: actor).filter(\.isCurrent),
            log: try log(of: id), lastChange: try connection.lastChange(of: id),
            sentAhead: try services.reviews.sentAhead(of: id))
    }

    private func log(of id: MeetingID) throws -> DayLog {
        let connection = services.connection
        return DayLog(
            calls: try connection.itemCalls(of: id), remarks: try connection.remarks(of: id),
            differences: try connection.differences(of: id), closedItems: try connection.closedItems(of: id))
    }

    func items(of id: MeetingID) throws -> [DayItem] {
        let cases = try services.connection.dayCases(of: id)
        let votes = Dictionary(grouping: try services.connection.storedVotes(.meeting(id)), by: \.vote.item)
        return try services.connection.agendaItems(of: id).map { item in
            DayItem(item: item, subject: item.caseID.flatMap { cases[$0] }, votes: votes[item.id] ?? [])
        }
    }

    func memberNames(_ actor: Actor) throws -> [MemberID: String] {
        Dictionary(
            try services.connection.members(of: actor.councilID).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Declares the meeting open with those noted as present at that minute, and prepares the votes of its agenda.
    package func open(_ id: MeetingID, at time: TimeOfDay, by actor: Actor) throws {
        var meeting = try find(id, for: actor)
        try actor.require(.openMeetings)
        try services.transaction {
            let council = try services.councils.current(for: actor)
            let rules = try services.votingRules.rules(on: meeting.date, for: actor)
            let standing = try services.connection.sitting(meeting).standing(at: time, rules)
            try meeting.open(at: time, standing, decidesWithoutQuorum: rules.decidesWithoutQuorum)
            try services.connection.storeDay(of: meeting)
            try prepareVotes(of: id, council.settings.itemDecision)
            try callFirst(of: meeting, at: time, by: actor)
            try services.audit.record(
                "opened", on: .meeting(id), by: actor, sentence: "\(time.iso)に開会しました。\(standing.line)。")
        }
    }

    /// Makes the votes of items that have none yet: of all at the opening, later of what was added to the agenda.
    func prepareVotes(of id: MeetingID, _ decision: ItemDecision) throws {
        let settled = try services.connection.outcomesElsewhere(than: id)
        let exclusions = try services.connection.itemExclusions(of: id)
        for entry in try items(of: id) where entry.votes.isEmpty {
            let all = entry.subject?.subject.matters ?? []
            let matters = all.filter { settled[$0.id] == nil }
            guard all.isEmpty || !matters.isEmpty else { continue }
            for (index, plan) in VotePlan.plans(for: entry.item, matters, decision).enumerated() {
                let made = try services.connection.insertVote(plan, of: entry.item.id, position: index + 1)
                try services.connection.storeExclusions(exclusions[entry.item.id] ?? [], of: made)
            }
        }
    }

    /// Gives matters of an item votes of their own; only what is undecided. For an item without any vote, added to the
    /// agenda after the opening, the votes are made first.
    package func splitVote(_ item: AgendaItemID, apart matters: Set<MatterID>, by actor: Actor) throws {
        let meeting = try find(item, for: actor)
        try actor.require(.recordDecisions)
        try meeting.requireOpen()
        try services.transaction {
            let settings = try services.councils.current(for: actor).settings
            let hadNone = try services.connection.storedVotes(.item(item)).isEmpty
            if hadNone { try prepareVotes(of: meeting.id, settings.itemDecision) }
            if !hadNone || !matters.isEmpty { try split(item, matters) }
            try services.audit.record(
                "votes_split", on: .meeting(meeting.id), by: actor,
                sentence: hadNone ? "議題の採決の欄を作りました。" : "付議項目を分けて採決することにしました。")
        }
    }

    private func split(_ item: AgendaItemID, _ matters: Set<MatterID>) throws {
        let votes = try services.connection.storedVotes(.item(item))
        var position = votes.map(\.position).max() ?? 0
        for split in try VoteSplit.splits(votes.map(\.vote), apart: matters) {
            guard let origin = votes.first(where: { $0.vote.id == split.vote }) else { continue }
            for matter in split.apart {
                position += 1
                try services.connection.removeVoteMatter(matter, from: split.vote)
                let made = try services.connection.insertVote(
                    VotePlan(origin.vote.subject, [matter]), of: item, position: position)
                try services.connection.storeExclusions(origin.exclusions, of: made)
            }
            try services.connection.raiseVoteVersion(split.vote)
        }
    }

    /// The meeting of an item, within what the actor may see.
    package func meeting(of item: AgendaItemID, for actor: Actor) throws -> MeetingID {
        try find(item, for: actor).id
    }

    func find(_ item: AgendaItemID, for actor: Actor) throws -> Meeting {
        guard let id = try services.connection.meetingOfItem(item) else { throw ServiceError.notFound }
        return try find(id, for: actor)
    }
}

extension Services {
    package var days: DayService { DayService(services: self) }
}
