import ShingiDomain

extension Services {
    package var agendas: AgendaService { AgendaService(services: self) }
}

/// What a meeting will deal with (次第): from accepted cases to what the members are given.
package struct AgendaService {
    let services: Services

    /// What the builder of an agenda has before them.
    package func board(_ id: MeetingID, for actor: Actor) throws -> AgendaBoard {
        try actor.require(.buildAgendas)
        let meeting = try services.meetings.find(id, for: actor)
        guard let reading = try reading(of: meeting, for: actor) else { throw ServiceError.notFound }
        return AgendaBoard(
            meeting: meeting, version: try services.connection.agendaVersion(of: id), reading: reading,
            waiting: try services.connection.casesAwaitingAgenda(of: meeting.council, at: AgendaBoard.mostWaiting + 1),
            followUps: try dueFollowUps(at: meeting), gaps: try gaps(at: meeting, reading.lines))
    }

    /// Puts an accepted case on the agenda, with the consultations or the reports as its matters are.
    ///
    /// - Parameter position: its place within its kind; nil for behind the others.
    package func addCase(
        _ caseID: CaseID, to id: MeetingID, at position: Int? = nil, by actor: Actor
    ) throws -> AgendaItemID {
        let (meeting, agenda) = try changeable(id, by: actor)
        guard var subject = try services.connection.findCase(caseID, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        return try services.transaction {
            try agenda.requireRoom(for: subject)
            try subject.placeOnAgenda()
            let kind = AgendaKind(of: subject)
            let item = AgendaItem(
                id: AgendaItemID(0), meeting: id, kind: kind, position: agenda.nextPosition(of: kind), caseID: caseID,
                followUp: kind == .report ? try answered(by: caseID, at: meeting, agenda) : nil, title: subject.title)
            let itemID = try services.connection.insertAgendaItem(item)
            try putUrgentFirst(in: id)
            if let position { try put(itemID, at: position, in: id) }
            try services.connection.raiseAgendaVersion(of: id)
            try services.connection.moveCase(subject, at: services.now)
            try record("case_placed", meeting, actor, "\(subject.name)を「\(meeting.title)」の次第に載せました。", about: caseID)
            return itemID
        }
    }

    /// Adds an entry that no case stands behind: a confirmation, a report, or something else.
    package func addItem(_ new: NewAgendaItem, to id: MeetingID, by actor: Actor) throws -> AgendaItemID {
        let (meeting, agenda) = try changeable(id, by: actor)
        return try services.transaction {
            if let followUp = new.followUp { try requireDue(followUp, at: meeting) }
            let itemID = try services.connection.insertAgendaItem(
                AgendaItem(
                    id: AgendaItemID(0), meeting: id, kind: new.kind, position: agenda.nextPosition(of: new.kind),
                    followUp: new.followUp, title: new.title, pageCount: new.pageCount))
            try services.connection.raiseAgendaVersion(of: id)
            try record("item_added", meeting, actor, "\(new.kind.heading)「\(new.title)」を次第に載せました。")
            return itemID
        }
    }

    /// Takes an entry off; its case waits for an agenda again.
    package func removeItem(_ item: AgendaItemID, from id: MeetingID, by actor: Actor) throws {
        let (meeting, agenda) = try changeable(id, by: actor)
        try services.transaction {
            let remaining = try agenda.removing(item)
            guard let removed = agenda.items.first(where: { $0.id == item }) else { throw MeetingError.noSuchItem }
            try services.connection.deleteAgendaItem(item)
            try store(remaining, of: id, after: agenda)
            try services.connection.raiseAgendaVersion(of: id)
            guard let caseID = removed.caseID else {
                return try record(
                    "item_removed", meeting, actor, "\(removed.kind.heading)「\(removed.title)」を次第から外しました。")
            }
            try takeOff(caseID, meeting, actor)
        }
    }

    /// Takes a case that ends off the agenda it stands on. Inside the transaction of the withdrawal, which has asked
    /// whether the actor may: a department need not be able to change agendas for it.
    func dropWithdrawn(_ subject: Case, from meeting: Meeting, by actor: Actor) throws {
        let agenda = Agenda(try services.connection.agendaItems(of: meeting.id))
        guard let item = agenda.items.first(where: { $0.caseID == subject.id }) else { return }
        try services.connection.deleteAgendaItem(item.id)
        try store(try agenda.removing(item.id), of: meeting.id, after: agenda)
        try services.connection.raiseAgendaVersion(of: meeting.id)
        try record(
            "case_taken_off", meeting, actor, "取下げにより、\(subject.name)を「\(meeting.title)」の次第から外しました。", about: subject.id)
    }

    /// - Parameter version: the agenda's as the actor saw it: two people cannot order it over each other. Nil where the
    ///   actor saw none.
    package func move(
        _ item: AgendaItemID, _ move: AgendaMove, in id: MeetingID, seen version: Int? = nil, by actor: Actor
    ) throws {
        try reorder(id, seen: version, by: actor) { try $0.moving(item, move) }
    }

    /// Consultations by their numbers, reports that answer the council first.
    package func arrangeAutomatically(_ id: MeetingID, seen version: Int? = nil, by actor: Actor) throws {
        let numbers = Dictionary(
            try services.connection.agendaCases(of: id).map { ($0.id, $0.number) },
            uniquingKeysWith: { first, _ in first })
        try reorder(id, seen: version, by: actor) { $0.inAutomaticOrder { numbers[$0] ?? nil } }
    }

    /// Page counts of the bound packet; an item that is not named keeps its own.
    package func setPageCounts(
        _ counts: [AgendaItemID: Int?], of id: MeetingID, seen version: Int? = nil, by actor: Actor
    ) throws {
        let (meeting, agenda) = try changeable(id, seen: version, by: actor)
        let stored = Dictionary(uniqueKeysWithValues: agenda.items.map { ($0.id, $0.pageCount) })
        try services.transaction {
            var changed = false
            for (item, count) in counts {
                guard let before = stored[item] else { throw MeetingError.noSuchItem }
                let count = try NewAgendaItem.checked(count)
                guard count != before else { continue }
                try services.connection.updatePageCount(of: item, count)
                changed = true
            }
            guard changed else { return }
            try services.connection.raiseAgendaVersion(of: id)
            try record("pages_counted", meeting, actor, "資料のページ数を変更しました。")
        }
    }

    /// Takes the pages of the packet as it was bound: from now on they count from 1, whatever the members hold.
    ///
    /// - Parameter counts: of each item; 0 for what has no page in it.
    package func takePageCounts(
        _ counts: [AgendaItemID: Int], of id: MeetingID, seen version: Int?, by actor: Actor
    ) throws {
        let (meeting, _) = try changeable(id, seen: version, by: actor)
        try services.transaction {
            try setPageCounts(counts.mapValues(Optional.some), of: id, seen: version, by: actor)
            guard let release = try services.connection.agendaReleases(of: id, at: 1).first else { return }
            try services.connection.insertPacketBinding(after: release, by: actor.accountID, at: services.now)
            try services.connection.raiseAgendaVersion(of: id)
            try record("packet_bound", meeting, actor, "資料一式を綴じ直し、ページを1から付け直しました。")
        }
    }

    /// Brings what was done before asking to the front of its kind.
    func putUrgentFirst(in id: MeetingID) throws {
        let items = try services.connection.agendaItems(of: id)
        let positions = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.position) })
        let moved = Agenda(items).items.filter { positions[$0.id] != $0.position }
        try services.connection.storePositions(of: moved, in: id)
    }

    func dueFollowUps(at meeting: Meeting) throws -> [DueFollowUp] {
        guard !meeting.state.isOver else { return [] }
        let open = try services.connection.openFollowUps(of: meeting.council)
        guard !open.isEmpty else { return [] }
        let dates = Dictionary(
            open.flatMap { [($0.followUp.promisedAt, $0.promisedOn)] + [$0.due].compactMap(\.self) },
            uniquingKeysWith: { first, _ in first })
        let items = try services.connection.agendaItems(of: meeting.id)
        let due = open.filter { line in
            line.concerns(meeting) && line.followUp.isDue(at: meeting, dueMeetingState: line.dueState) { dates[$0] }
        }
        return due.map { line in
            DueFollowUp(
                followUp: line.followUp, caseName: line.caseName, department: line.department,
                promisedAt: line.promisedAt, item: items.first { $0.followUp == line.followUp.id }?.id)
        }
    }

    func changeable(
        _ id: MeetingID, seen version: Int? = nil, by actor: Actor
    ) throws -> (Meeting, Agenda) {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.buildAgendas)
        try meeting.requireAgendaChangeable()
        let current = try services.connection.agendaVersion(of: id)
        guard version == nil || version == current else { throw ServiceError.conflict(current: current) }
        return (meeting, Agenda(try services.connection.agendaItems(of: id)))
    }

    private func reorder(
        _ id: MeetingID, seen version: Int?, by actor: Actor, _ change: (Agenda) throws -> Agenda
    ) throws {
        let (meeting, agenda) = try changeable(id, seen: version, by: actor)
        try services.transaction {
            let changed = try change(agenda)
            guard changed != agenda else { return }
            try store(changed, of: id, after: agenda)
            try services.connection.raiseAgendaVersion(of: id)
            try record("agenda_ordered", meeting, actor, "次第の順を変更しました。")
        }
    }

    private func put(_ item: AgendaItemID, at position: Int, in id: MeetingID) throws {
        let agenda = Agenda(try services.connection.agendaItems(of: id))
        try store(agenda.moving(item, to: position), of: id, after: agenda)
    }

    private func store(_ agenda: Agenda, of id: MeetingID, after before: Agenda) throws {
        let old = Dictionary(uniqueKeysWithValues: before.items.map { ($0.id, $0.position) })
        let moved = agenda.items.filter { old[$0.id] != $0.position }
        try services.connection.storePositions(of: moved, in: id)
    }

    func takeOff(_ caseID: CaseID, _ meeting: Meeting, _ actor: Actor) throws {
        guard var subject = try services.connection.findCase(caseID, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        try subject.takeOffAgenda()
        try services.connection.moveCase(subject, at: services.now)
        try record("case_taken_off", meeting, actor, "\(subject.name)を「\(meeting.title)」の次第から外しました。", about: caseID)
    }

    /// The promise a report keeps without being told: the only open one about a case that it says it answers.
    private func answered(by caseID: CaseID, at meeting: Meeting, _ agenda: Agenda) throws -> FollowUpID? {
        let promises = Set(try services.connection.openFollowUps(answeredBy: caseID))
        let due = try dueFollowUps(at: meeting).filter { $0.item == nil && promises.contains($0.followUp.id) }
        return due.count == 1 ? due[0].followUp.id : nil
    }

    private func requireDue(_ id: FollowUpID, at meeting: Meeting) throws {
        guard let due = try dueFollowUps(at: meeting).first(where: { $0.followUp.id == id }) else {
            throw AgendaError.followUpNotDue
        }
        guard due.item == nil else { throw AgendaError.alreadyAnswered }
    }

    func record(
        _ action: String, _ meeting: Meeting, _ actor: Actor, _ sentence: String, about caseID: CaseID? = nil
    ) throws {
        try services.audit.record(action, on: .meeting(meeting.id), by: actor, sentence: sentence)
        if let caseID { try services.audit.record(action, on: .case(caseID), by: actor, sentence: sentence) }
    }
}
