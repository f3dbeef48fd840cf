import ShingiDomain

/// What stands on every agenda: the minutes of the meeting before, what was promised to the council, what it answered.
extension AgendaService {
    /// Puts on the agenda of a meeting to come what belongs there and is missing.
    package func prepare(_ id: MeetingID, by actor: Actor) throws {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.buildAgendas)
        try meeting.requireAgendaChangeable()
        try services.transaction { try putStanding(on: meeting, by: actor) }
    }

    /// The same for the first meeting to come, of the council and of each subcommittee, after something has ended that leaves work for it. Inside the transaction
    /// of that act, which has asked whether the actor may: a clerk who closes a meeting builds no agendas.
    func prepareNext(of council: CouncilID, by actor: Actor) throws {
        var bodies = Set<SubcommitteeID?>()
        for next in try services.connection.plannedMeetings(of: council) where bodies.insert(next.subcommittee).inserted
        {
            try putStanding(on: next, by: actor)
        }
    }

    /// Only the first meeting to come confirms minutes; promises know where they are due.
    func putStanding(on meeting: Meeting, by actor: Actor) throws {
        let settings = try services.councils.current(for: actor).settings
        if let earlier = try minutesMissing(at: meeting) {
            let item = try insert(.confirmation(of: earlier, settings.minutesStyle), on: meeting, by: actor)
            try services.connection.insertConfirmation(item, of: earlier.id)
        }
        for due in try dueFollowUps(at: meeting) where due.item == nil {
            _ = try insert(.report(on: due.followUp.id, about: due.caseName), on: meeting, by: actor)
        }
        try handOutMissing(at: meeting, by: actor)
    }

    /// Lets a case wait for another agenda, its meeting having been called off. Inside the transaction of that act.
    func release(_ caseID: CaseID, from meeting: Meeting, by actor: Actor) throws {
        try takeOff(caseID, meeting, actor)
    }

    /// What is missing before the agenda can be given out with a good conscience.
    package func gaps(of id: MeetingID, for actor: Actor) throws -> [AgendaGap] {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.buildAgendas)
        return try gaps(at: meeting, reading(of: meeting, for: actor)?.lines ?? [])
    }

    func gaps(at meeting: Meeting, _ lines: [AgendaLine]) throws -> [AgendaGap] {
        var gaps: [AgendaGap] = []
        if let earlier = try minutesMissing(at: meeting) { gaps.append(.minutes(earlier.title)) }
        let owed = try dueFollowUps(at: meeting).filter { $0.item == nil }
        if !owed.isEmpty { gaps.append(.promises(owed.map(\.caseName))) }
        let bare = lines.filter { $0.item.followUp != nil && !$0.item.hasPapers }
        if !bare.isEmpty { gaps.append(.promisedWithoutPapers(bare.map(\.item.title))) }
        if try isNext(meeting) {
            let urgent = try services.connection.urgentCasesWaiting(of: meeting.council)
            if !urgent.isEmpty { gaps.append(.urgent(urgent)) }
        }
        let uncounted = lines.count { $0.item.pageCount == nil }
        if uncounted > 0 { gaps.append(.uncounted(uncounted)) }
        return gaps
    }

    /// Changes what an entry without a case is called.
    package func retitle(_ item: AgendaItemID, _ title: String, in id: MeetingID, by actor: Actor) throws {
        let (meeting, agenda) = try changeable(id, by: actor)
        guard let stored = agenda.items.first(where: { $0.id == item }) else { throw MeetingError.noSuchItem }
        var renamed = stored
        try renamed.retitle(title)
        guard renamed != stored else { return }
        try services.transaction {
            try services.connection.updateTitle(of: item, renamed.title)
            try services.connection.raiseAgendaVersion(of: id)
            try record(
                "item_retitled", meeting, actor, "次第の件名を「\(stored.title)」から「\(renamed.title)」に変更しました。")
        }
    }

    func isNext(_ meeting: Meeting) throws -> Bool {
        try services.connection.plannedMeetings(of: meeting.council).first { $0.subcommittee == meeting.subcommittee }?
            .id
            == meeting.id
    }

    private func minutesMissing(at meeting: Meeting) throws -> Meeting? {
        guard meeting.state == .planned, try isNext(meeting) else { return nil }
        return try services.connection.meetingToConfirm(at: meeting)
    }

    func insert(_ new: NewAgendaItem, on meeting: Meeting, by actor: Actor) throws -> AgendaItemID {
        let agenda = Agenda(try services.connection.agendaItems(of: meeting.id))
        let item = try services.connection.insertAgendaItem(
            AgendaItem(
                id: AgendaItemID(0), meeting: meeting.id, kind: new.kind,
                position: agenda.nextPosition(of: new.kind), followUp: new.followUp, title: new.title))
        try services.connection.raiseAgendaVersion(of: meeting.id)
        try record("item_added", meeting, actor, "\(new.kind.heading)「\(new.title)」を次第に載せました。")
        return item
    }
}
