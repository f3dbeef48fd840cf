import ShingiDomain

/// Takes the demo's council through its meetings by the way every meeting goes, each act at its own time.
struct DemoMeetings {
    let services: Services
    let people: DemoPeople
    private let cases: DemoKeys<Case>
    private let papers: String

    /// - Parameter papers: the folder of the papers.
    init(services: Services, people: DemoPeople, cases: DemoKeys<Case>, papers: String) {
        self.papers = papers
        self.services = services
        self.people = people
        self.cases = cases
    }

    /// Begins the counts of meetings where the paper records end.
    func beginNumbers(before meeting: DemoMeetingFile.Meeting) throws {
        let rule = try services.councils.current(for: secretariat).settings.meetingTitle
        let context = try services.sequences.context(people.council, on: meeting.date)
        try services.sequences.begin(.meeting, by: rule, in: context, after: meeting.ordinal - 1)
    }

    /// The replies bear the numbers of their consultations.
    func beginReplyNumbers(before number: Int, on date: CivilDate) throws {
        let rule = try services.councils.current(for: secretariat).settings.replyNumber
        try services.sequences.begin(
            .reply, by: rule, in: services.sequences.context(people.council, on: date), after: number - 1)
    }

    func plan(_ source: DemoMeetingFile.Meeting) throws -> MeetingID {
        let plan = MeetingPlan(
            date: source.date, startsAt: source.startsAt, plannedClose: source.plannedClose, place: source.place,
            form: source.form)
        return try services.at(Instant(source.plannedOn, demoTime(11, 0))).meetings.plan(plan, by: secretariat)
    }

    /// Builds the agenda in the order of the file and gives it to the members.
    func release(_ source: DemoMeetingFile.Meeting, _ meeting: MeetingID) throws {
        let then = services.at(Instant(source.agendaReleasedOn, demoTime(16, 0)))
        var listed: Set<AgendaItemID> = []
        for item in source.agenda {
            let id = try add(item, to: meeting, then)
            listed.insert(id)
            if item.case != nil, let pages = item.pages {
                try then.agendas.setPageCounts([id: pages], of: meeting, by: secretariat)
            }
            if let listed = item.papers {
                _ = try then.materials.table(
                    DemoPapers(services: then, folder: papers).received(listed, by: secretariat), on: id,
                    by: secretariat)
            }
        }
        // The replies to the meeting before came by themselves; at these meetings they lay on the table instead.
        for item in try services.connection.agendaItems(of: meeting)
        where item.kind == .information && !listed.contains(item.id) {
            try then.agendas.removeItem(item.id, from: meeting, by: secretariat)
        }
        try then.agendas.release(meeting, by: secretariat)
    }

    func hold(_ source: DemoMeetingFile.Meeting, _ day: DemoMeetingFile.Day, _ meeting: MeetingID) throws {
        try note(day.attendance.filter { $0.arrivedAt == nil }, at: demoTime(9, 50), of: source, meeting)
        try at(day.openedAt, source).days.open(meeting, at: day.openedAt, by: clerk)
        for event in try events(of: source, day, meeting).sorted(by: { $0.time < $1.time }) { try event.happen() }
        try at(day.closedAt, source).days.close(meeting, at: day.closedAt, by: clerk)
    }

    /// What goes on between opening and closing.
    private func events(
        of source: DemoMeetingFile.Meeting, _ day: DemoMeetingFile.Day, _ meeting: MeetingID
    ) throws -> [(time: TimeOfDay, happen: () throws -> Void)] {
        let arrivals = day.attendance.compactMap { late in
            late.arrivedAt.map { time in (time, { try note([late], at: time, of: source, meeting) }) }
        }
        let errata = day.errata.map { erratum in (erratum.at, { try correct(erratum, of: source, meeting) }) }
        let items = try services.connection.agendaItems(of: meeting)
        let decisions = zip(source.agenda, items).compactMap { item, stored in
            item.decidedAt.map { time in
                (time, { try decide(stored.id, item.conditions ?? [], at: time, of: source) })
            }
        }
        // What was promised to a meeting before came on the agenda by itself, behind what the file has.
        let reports = items.dropFirst(source.agenda.count).filter { $0.followUp != nil }.map { report in
            (day.closedAt, { try decide(report.id, [], at: day.closedAt, of: source) })
        }
        return arrivals + errata + decisions + reports
    }

    /// In the order of the consultation numbers.
    func reply(to source: DemoMeetingFile.Meeting, _ meeting: MeetingID, on date: CivilDate) throws {
        for (minute, id) in try services.connection.demoReplies(of: meeting).enumerated() {
            try services.at(Instant(date, demoTime(10, minute))).replies.issue(id, on: date, by: secretariat)
        }
    }

    private func add(_ item: DemoMeetingFile.Item, to meeting: MeetingID, _ then: Services) throws -> AgendaItemID {
        if let key = item.case { return try then.agendas.addCase(cases[key], to: meeting, by: secretariat) }
        if let standing = try standing(item, on: meeting) {
            try then.agendas.retitle(standing, item.title ?? "", in: meeting, by: secretariat)
            if let pages = item.pages {
                try then.agendas.setPageCounts([standing: pages], of: meeting, by: secretariat)
            }
            return standing
        }
        return try then.agendas.addItem(
            NewAgendaItem(kind: item.kind, title: item.title ?? "", pageCount: item.pages), to: meeting,
            by: secretariat)
    }

    /// What came on the agenda by itself: the minutes of the meeting before, and what was promised.
    private func standing(_ item: DemoMeetingFile.Item, on meeting: MeetingID) throws -> AgendaItemID? {
        let items = try services.connection.agendaItems(of: meeting)
        guard item.keepsPromise == true else {
            return item.kind == .confirmation ? items.first { $0.kind == .confirmation }?.id : nil
        }
        guard let report = items.first(where: { $0.followUp != nil }) else {
            throw DemoError.unreadable("meetings.json", "nothing was promised")
        }
        return report.id
    }

    private func note(
        _ attendance: [DemoMeetingFile.Attendance], at time: TimeOfDay, of source: DemoMeetingFile.Meeting,
        _ meeting: MeetingID
    ) throws {
        let changes = try attendance.map { entry in
            let member = try people.members[entry.member]
            let stay = try Attendance(member: member, mode: entry.mode, arrivedAt: entry.arrivedAt)
            return AttendanceChange(member: member, seen: [], stays: [stay])
        }
        try at(time, source).attendance.save(changes, of: meeting, by: clerk)
    }

    private func decide(
        _ id: AgendaItemID, _ conditions: [DemoMeetingFile.Condition], at time: TimeOfDay,
        of source: DemoMeetingFile.Meeting
    ) throws {
        let conditions = try conditions.map { try Condition(text: $0.text, mustReport: $0.mustReport) }
        let draft = DecisionDraft(VoteEntry(method: .noObjection, conditions: conditions), decidedAt: time)
        for stored in try services.connection.storedVotes(.item(id)) {
            try at(time, source).votes.recordDecision(
                draft, on: stored.vote.id, version: stored.vote.version, by: clerk)
        }
    }

    /// Notes the correction, which writes the sheet anew; the version that was handed out stays.
    private func correct(
        _ erratum: DemoMeetingFile.Erratum, of source: DemoMeetingFile.Meeting, _ meeting: MeetingID
    ) throws {
        let then = at(erratum.at, source)
        let id = try cases[erratum.case]
        let sheet = try then.connection.sheets(of: id)[erratum.matter - 1]
        let place = try then.connection.demoPlace(of: erratum.field, in: sheet)
        try then.errata.note(
            Erratum(
                caseID: id, place: place, before: erratum.from, after: erratum.to, saidBy: erratum.saidBy ?? "",
                target: .sheet(sheet.matter, key: erratum.field)), at: meeting, by: clerk)
    }

    private func at(_ time: TimeOfDay, _ source: DemoMeetingFile.Meeting) -> Services {
        services.at(Instant(source.date, time))
    }

    private var secretariat: Actor { people.actor(.secretariat) }
    private var clerk: Actor { people.actor(.clerk) }
}
