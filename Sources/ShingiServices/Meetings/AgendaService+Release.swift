import ShingiDomain

/// The giving out of agendas: the members see the latest release, whatever is changed behind it.
extension AgendaService {
    /// Gives the agenda out to the members: from now on they see it with its cases. The papers get their numbers.
    package func release(_ id: MeetingID, by actor: Actor) throws {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.releaseAgendas)
        try services.transaction {
            guard try !services.connection.agendaItems(of: id).isEmpty else { throw AgendaError.empty }
            try requireUrgent(before: meeting)
            try putUrgentFirst(in: id)
            let last = try lastEdition(of: id)
            let edition = try edition(of: id, after: last?.edition)
            try services.connection.insertRelease(edition, of: id, by: actor.accountID, at: services.now)
            try giveNumbers(to: edition, of: meeting)
            let changes = edition.changes(since: last?.edition).sentence
            try record(
                "agenda_released", meeting, actor,
                last == nil
                    ? "「\(meeting.title)」の次第を委員へ公開しました。"
                    : "「\(meeting.title)」の次第を委員へ改めて公開しました(\(changes ?? "順のみの変更"))。")
        }
    }

    /// The agenda as somebody may see it: the secretariat as it stands, with what has changed since the members got it;
    /// a member as it was given out last, with what changed since the time before. Once the meeting has begun everybody
    /// sees what is before it.
    ///
    /// - Returns: nil while nothing was given out to whoever asks.
    func reading(of meeting: Meeting, for actor: Actor) throws -> AgendaReading? {
        let releases = try services.connection.agendaReleases(of: meeting.id, at: 2)
        guard actor.seesUnreleasedAgendas || !releases.isEmpty else { return nil }
        let editions = try releases.map { try services.connection.edition($0, of: meeting.id) }
        guard meeting.state == .planned else {
            return AgendaReading(
                lines: try lines(of: edition(of: meeting.id, after: editions.first), in: meeting),
                removed: [], releasedAt: releases.first?.releasedAt)
        }
        let shown = actor.seesUnreleasedAgendas ? try edition(of: meeting.id, after: editions.first) : editions[0]
        let before = actor.seesUnreleasedAgendas ? editions.first : editions.dropFirst().first
        let numbers =
            actor.seesUnreleasedAgendas
            ? try numbers(of: shown, in: meeting) : try services.connection.paperNumbers(of: meeting.id)
        let changes = shown.changes(since: before)
        let removed = AgendaEdition(shown.removed(since: before))
        return AgendaReading(
            lines: try lines(of: shown, in: meeting, numbers, changes, shown.newSheets(since: before)),
            removed: try lines(of: removed, in: meeting, services.connection.paperNumbers(of: meeting.id), changes),
            releasedAt: releases.first?.releasedAt, hasChanges: before.map(shown.differs) ?? false)
    }

    /// The agenda as it stands now, its papers bound behind those that were given out, unless all of them were bound
    /// anew since.
    func edition(of id: MeetingID, after last: AgendaEdition?) throws -> AgendaEdition {
        let agenda = Agenda(try services.connection.agendaItems(of: id))
        let held = try services.connection.isBoundAnew(id) ? [] : last?.entries ?? []
        let given = Dictionary(held.compactMap { entry in entry.pages.map { (entry.item.id, $0) } }) { first, _ in first
        }
        let pages = AgendaNumbering.pages(of: agenda, given: given)
        let papers = try services.connection.paperVersions(of: id)
        return AgendaEdition(
            agenda.items.map { AgendaEdition.Entry(item: $0, pages: pages[$0.id], papers: papers[$0.id]) })
    }

    /// Those of the papers as they were given, and for the rest as they will be.
    func numbers(of edition: AgendaEdition, in meeting: Meeting) throws -> [PaperNumber] {
        let (rule, context) = try numbering(of: meeting)
        guard let key = try rule.mainKey(in: context) else { return [] }
        var last = try services.connection.lastNumber(of: key)
        if rule.numbering == .throughFiscalYear { last += try services.connection.unnumberedPapers(before: meeting) }
        return try PaperNumber.all(
            of: Agenda(edition.entries.map(\.item)), services.connection.agendaPapers(of: meeting.id),
            given: services.connection.paperNumbers(of: meeting.id), after: last, by: rule, in: context)
    }

    private func giveNumbers(to edition: AgendaEdition, of meeting: Meeting) throws {
        let (rule, context) = try numbering(of: meeting)
        guard let key = try rule.mainKey(in: context) else { return }
        let given = try services.connection.paperNumbers(of: meeting.id)
        let numbers = try PaperNumber.all(
            of: Agenda(edition.entries.map(\.item)), services.connection.agendaPapers(of: meeting.id), given: given,
            after: services.connection.lastNumber(of: key), by: rule, in: context)
        let new = numbers.filter { !given.contains($0) }
        for number in new { try services.connection.insertPaperNumber(number, council: meeting.council) }
        if let last = new.filter({ $0.material == nil }).map(\.count).max() {
            try services.connection.storeLastNumber(last, of: key)
        }
    }

    /// Numbers papers that came after their case had been given out: they are handed out at once.
    func numberLatePapers(of id: CaseID) throws {
        guard let meeting = try services.connection.meetingAhead(with: id) else { return }
        let (rule, context) = try numbering(of: meeting)
        guard let key = try rule.mainKey(in: context) else { return }
        let given = try services.connection.paperNumbers(of: meeting.id)
        let items = try services.connection.agendaItems(of: meeting.id)
        guard let item = items.first(where: { $0.caseID == id }),
            given.contains(where: { $0.item == item.id && $0.material == nil })
        else { return }
        let numbers = try PaperNumber.all(
            of: Agenda(items), services.connection.agendaPapers(of: meeting.id), given: given,
            after: services.connection.lastNumber(of: key), by: rule, in: context)
        for number in numbers where number.item == item.id && !given.contains(number) {
            try services.connection.insertPaperNumber(number, council: meeting.council)
        }
    }

    /// The same for an item that no case stands behind; its first paper brings it a number of its own.
    func numberLatePapers(about item: AgendaItemID, at meeting: Meeting) throws {
        guard try services.connection.isAgendaReleased(meeting.id) else { return }
        let agenda = Agenda(try services.connection.agendaItems(of: meeting.id).filter { $0.id == item })
        try giveNumbers(to: AgendaEdition(agenda.items.map { .init(item: $0, pages: nil, papers: nil) }), of: meeting)
    }

    private func lastEdition(of id: MeetingID) throws -> (edition: AgendaEdition, releasedAt: Instant)? {
        try services.connection.agendaReleases(of: id, at: 1).first.map {
            (try services.connection.edition($0, of: id), $0.releasedAt)
        }
    }

    private func numbering(of meeting: Meeting) throws -> (MaterialNumberRule, NumberContext) {
        guard let council = try services.connection.council(meeting.council) else { throw ServiceError.notFound }
        let context = try services.sequences.context(meeting.council, on: meeting.date)
        return (
            council.settings.materialNumbers,
            NumberContext(
                council: context.council, date: context.date, term: context.term, meeting: meeting.id.rawValue)
        )
    }

    private func lines(
        of edition: AgendaEdition, in meeting: Meeting, _ numbers: [PaperNumber]? = nil,
        _ changes: [AgendaItemID: AgendaChange] = [:], _ newSheets: Set<AgendaItemID> = []
    ) throws -> [AgendaLine] {
        let cases = Dictionary(
            try services.connection.agendaCases(edition.entries.compactMap(\.item.caseID)).map { ($0.id, $0) }
        ) { first, _ in first }
        let words = try services.connection.decisionWords(of: meeting.id)
        let numbers = try numbers ?? self.numbers(of: edition, in: meeting)
        return edition.entries.map { entry in
            let id = entry.item.id
            return AgendaLine(
                item: entry.item, subject: entry.item.caseID.flatMap { cases[$0] }, pages: entry.pages,
                numbers: numbers.filter { $0.item == id }, change: changes[id],
                hasNewSheets: newSheets.contains(id), decisions: words[id] ?? [])
        }
    }

    /// Only the next meeting has to deal with it: one further off may be prepared while it still waits.
    private func requireUrgent(before meeting: Meeting) throws {
        guard try isNext(meeting) else { return }
        try Agenda.requireUrgent(services.connection.urgentCasesWaiting(of: meeting.council))
    }
}
