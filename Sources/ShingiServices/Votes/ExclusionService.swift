import ShingiDomain

/// Who takes no part in an item for an interest of their own (除斥), noted before it is decided: in writing, so that no
/// ballot is asked of them; on the day, so that the form of the decision knows already.
package struct ExclusionService {
    let services: Services

    /// For whoever records decisions; the reasons are nobody else's business.
    package func sheet(of id: MeetingID, for actor: Actor) throws -> ExclusionSheet {
        let meeting = try services.days.find(id, for: actor)
        try actor.require(.recordDecisions)
        let connection = services.connection
        let noted = try connection.itemExclusions(of: id)
        let inOffice = Set(try connection.sitting(meeting).inOffice)
        return ExclusionSheet(
            meeting: meeting, rules: try services.votingRules.rules(on: meeting.date, for: actor),
            members: try connection.members(of: meeting.council).filter { inOffice.contains($0.id) },
            items: try services.days.items(of: id).filter { $0.item.kind != .information }.map { item in
                ExcludableItem(
                    item: item, exclusions: Self.current(of: item, noted[item.item.id] ?? []),
                    isOpen: !meeting.state.isOver && item.votes.allSatisfy { $0.current == nil })
            })
    }

    package func exclude(_ exclusion: Exclusion, from item: AgendaItemID, by actor: Actor) throws {
        let meeting = try services.days.find(item, for: actor)
        try actor.require(.recordDecisions)
        guard try services.connection.sitting(meeting).inOffice.contains(exclusion.member) else {
            throw MeetingError.notAMember
        }
        // At a meeting the council resolves on it when it comes to the item.
        if meeting.form == .written {
            try exclusion.check(services.votingRules.rules(on: meeting.date, for: actor))
        }
        try requireOpen(item, meeting)
        guard try !isExcluded(exclusion.member, from: item, meeting) else { throw ExclusionError.alreadyExcluded }
        guard try !hasAnswered(exclusion.member, meeting, .nobody) else { throw ExclusionError.answeredAnonymously }
        try services.transaction {
            try services.connection.insertItemExclusion(exclusion, from: item)
            try handOn(item, meeting)
            try record("excluded", exclusion.member, item, meeting, "を除斥としました。理由:\(exclusion.reason)", actor)
        }
    }

    package func readmit(_ member: MemberID, to item: AgendaItemID, by actor: Actor) throws {
        let meeting = try services.days.find(item, for: actor)
        try actor.require(.recordDecisions)
        guard try isExcluded(member, from: item, meeting) else { throw ServiceError.notFound }
        try requireOpen(item, meeting)
        guard try !hasAnswered(member, meeting, .nobody) else { throw ExclusionError.answeredAnonymously }
        if try hasAnswered(member, meeting, nil), try !services.connection.hasAnswered(item, by: member) {
            throw ExclusionError.answeredWithout
        }
        try services.transaction {
            try services.connection.deleteItemExclusion(of: member, from: item)
            try handOn(item, meeting)
            try record("readmitted", member, item, meeting, "の除斥を取り消しました。", actor)
        }
    }

    /// Votes that are not decided yet go by what is noted of their item.
    private func handOn(_ item: AgendaItemID, _ meeting: Meeting) throws {
        let exclusions = try services.connection.itemExclusions(of: meeting.id)[item] ?? []
        for stored in try services.connection.storedVotes(.item(item)) {
            try services.connection.storeExclusions(exclusions, of: stored.vote.id)
            try services.connection.raiseVoteVersion(stored.vote.id)
        }
    }

    /// What was decided with, once something was decided.
    private static func current(of item: DayItem, _ noted: [Exclusion]) -> [Exclusion] {
        guard item.votes.contains(where: { $0.current != nil }) else { return noted }
        var seen = Set<MemberID>()
        return item.votes.flatMap(\.exclusions).filter { seen.insert($0.member).inserted }
    }

    private func requireOpen(_ item: AgendaItemID, _ meeting: Meeting) throws {
        let votes = try services.connection.storedVotes(.item(item))
        guard !meeting.state.isOver, votes.allSatisfy({ $0.current == nil }) else { throw ExclusionError.decided }
    }

    private func isExcluded(_ member: MemberID, from item: AgendaItemID, _ meeting: Meeting) throws -> Bool {
        try services.connection.itemExclusions(of: meeting.id)[item]?.contains { $0.member == member } ?? false
    }

    /// - Parameter names: only where the answers are kept so; nil for any.
    private func hasAnswered(_ member: MemberID, _ meeting: Meeting, _ names: BallotNames?) throws -> Bool {
        guard let written = try services.connection.writtenMeeting(meeting.id), names ?? written.names == written.names
        else { return false }
        return try services.connection.ballotSheets(of: meeting.id)[member] != nil
    }

    private func record(
        _ act: String, _ member: MemberID, _ item: AgendaItemID, _ meeting: Meeting, _ what: String, _ actor: Actor
    ) throws {
        let name = try services.days.memberNames(actor)[member] ?? ""
        let title = try services.connection.agendaItems(of: meeting.id).first { $0.id == item }?.title ?? ""
        try services.audit.record(
            act, on: .meeting(meeting.id), by: actor, sentence: "議題「\(title)」について\(name)委員\(what)")
    }
}

/// The exclusions of a meeting, and what there is to choose from.
package struct ExclusionSheet: Sendable {
    package let meeting: Meeting
    package let rules: VotingRules
    /// Those in office on the meeting's day.
    package let members: [Member]
    /// In the order of the agenda.
    package let items: [ExcludableItem]

    /// The council has to have resolved on it before it is noted.
    package var asksResolution: Bool { rules.exclusionByResolution && meeting.form == .written }
}

/// An item of the agenda with those who take no part in it.
package struct ExcludableItem: Sendable {
    package let item: DayItem
    package let exclusions: [Exclusion]
    /// Nothing of it is decided.
    package let isOpen: Bool
}

extension Services {
    package var exclusions: ExclusionService { ExclusionService(services: self) }
}
