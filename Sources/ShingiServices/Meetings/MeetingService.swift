import ShingiDomain

extension Services {
    package var meetings: MeetingService { MeetingService(services: self) }
}

/// Meetings and their plans. Their agendas have a service of their own, and so has the day itself.
package struct MeetingService {
    let services: Services

    package func list(_ query: MeetingQuery, for actor: Actor) throws -> Slice<MeetingRow> {
        try services.connection.meetings(visibleTo: actor, query)
    }

    package func find(_ id: MeetingID, for actor: Actor) throws -> Meeting {
        guard let meeting = try services.connection.findMeeting(id, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        return meeting
    }

    package func detail(_ id: MeetingID, for actor: Actor) throws -> MeetingDetail {
        let meeting = try find(id, for: actor)
        let reading = try services.agendas.reading(of: meeting, for: actor)
        return MeetingDetail(
            meeting: meeting, reading: reading, releasedAt: reading?.releasedAt,
            attendance: try attendance(of: meeting, for: actor),
            isReviewed: try reading?.releasedAt != nil && services.reviews.isReviewer(of: meeting, actor),
            followUps: actor.may(.readFollowUps) ? try services.agendas.dueFollowUps(at: meeting) : [],
            noticeReports: reading != nil ? try services.connection.noticeReports(of: id) : [],
            handouts: try handouts(at: id, reading),
            itemPapers: reading != nil ? try services.itemPapers.all(at: id, for: actor).filter(\.isCurrent) : [],
            isNoticed: try services.connection.lastNotice(of: id) != nil)
    }

    /// The terms and fiscal years that the list can be narrowed to, newest first.
    package func periods(for actor: Actor) throws -> (terms: [Term], fiscalYears: [FiscalYear]) {
        (
            try services.connection.terms(of: actor.councilID),
            try services.connection.fiscalYearsOfMeetings(visibleTo: actor)
        )
    }

    /// What the next meeting will be called, by when it takes place: over the terms that run or come, else the last one.
    package func nextTitles(for actor: Actor) throws -> [NextMeetingTitle] {
        let today = services.now.civilDate
        let bodies = try services.subcommittees.all(for: actor).filter { $0.period.contains(today) }
        return try nextTitles(of: nil, for: actor) + bodies.flatMap { try nextTitles(of: $0, for: actor) }
    }

    private func nextTitles(of subcommittee: Subcommittee?, for actor: Actor) throws -> [NextMeetingTitle] {
        let rule = try services.councils.current(for: actor).settings.meetingTitle
        let terms = try services.connection.terms(of: actor.councilID)
        let today = services.now.civilDate
        let open = terms.filter { $0.period.last >= today }
        return try (open.isEmpty ? Array(terms.prefix(1)) : open.reversed())
            .flatMap { runs(of: $0, rule.scope, from: open.isEmpty ? $0.period.first : today) }
            .compactMap { period in
                let context = try services.sequences.context(
                    actor.councilID, on: period.first, of: subcommittee)
                return try services.sequences.next(.meeting, by: rule, in: context).map {
                    NextMeetingTitle(title: $0, period: period)
                }
            }
    }

    /// - Parameter subcommittee: whose meeting it is; nil for the whole council's.
    package func plan(
        _ plan: MeetingPlan, of subcommittee: SubcommitteeID? = nil, by actor: Actor
    ) throws -> MeetingID {
        try actor.require(.planMeetings)
        let body = try subcommittee.map { try services.subcommittees.body($0, on: plan.date, for: actor) }
        return try services.transaction {
            let openness = try plan.openness()
            let numbers = try draw(on: plan.date, of: body, by: actor)
            let id = try services.connection.insertMeeting(
                plan, openness, numbers, council: actor.councilID, subcommittee: subcommittee)
            try assignFollowUps(by: actor)
            try services.agendas.putStanding(on: find(id, for: actor), by: actor)
            try services.audit.record(
                "planned", on: .meeting(id), by: actor,
                sentence: "「\(numbers.title)」を\(plan.date.japanese)に開くことを定めました。")
            return id
        }
    }

    /// Changes the plan of a meeting that has not opened. A date in another run of the count gives it the next title
    /// of that run.
    ///
    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func update(_ id: MeetingID, _ plan: MeetingPlan, version: Int, by actor: Actor) throws {
        let stored = try find(id, for: actor)
        try actor.require(.planMeetings)
        try stored.requirePlanChangeable()
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try services.transaction {
            let openness = try plan.openness()
            let body = try stored.subcommittee.map { try services.subcommittees.body($0, on: plan.date, for: actor) }
            let numbers = try renumbered(stored, on: plan.date, of: body, by: actor)
            try services.connection.updateMeeting(id, plan, openness, numbers)
            try assignFollowUps(by: actor)
            try services.agendas.putStanding(on: find(id, for: actor), by: actor)
            try services.audit.record(
                "plan_changed", on: .meeting(id), by: actor, sentence: sentence(stored, plan, numbers))
        }
    }

    private func attendance(of meeting: Meeting, for actor: Actor) throws -> AttendanceSummary {
        let rules = try services.votingRules.rules(on: meeting.date, for: actor)
        let inOffice = try services.connection.membersInOffice(of: meeting)
        let stays = try services.connection.attendances(of: meeting.id)
        let marks = Dictionary(grouping: stays.filter { inOffice.contains($0.member) }, by: \.member)
            .mapValues { Attendance.mark(of: $0) }
        let count = { (mark: AttendanceMark) in marks.values.count { $0 == mark } }
        return AttendanceSummary(
            standing: QuorumStanding(
                members: inOffice.count,
                required: Quorum.required(members: inOffice.count, rules),
                place: count(.place), web: count(.web), webCounts: rules.webCounts),
            absent: count(.absent), unrecorded: inOffice.count - marks.count)
    }

    /// The parts of a term in which one count runs, from a day on.
    private func runs(of term: Term, _ scope: NumberScope, from today: CivilDate) -> [CivilDateRange] {
        let start = max(term.period.first, today)
        guard scope == .fiscalYear else { return [CivilDateRange(start, term.period.last)].compactMap(\.self) }
        var runs: [CivilDateRange] = []
        var year = FiscalYear(containing: start)
        while year.first <= term.period.last {
            CivilDateRange(max(start, year.first), min(term.period.last, year.last)).map { runs.append($0) }
            year = year.next
        }
        return runs
    }

    private func draw(on date: CivilDate, of body: Subcommittee?, by actor: Actor) throws -> MeetingNumbers {
        let rule = try services.councils.current(for: actor).settings.meetingTitle
        let context = try services.sequences.context(actor.councilID, on: date, of: body)
        guard let term = context.term else { throw AgendaError.noTerm(date) }
        guard let drawn = try services.sequences.draw(.meeting, by: rule, in: context) else {
            throw SettingsError.scopeNotAllowed(.meetingTitle, rule.scope)
        }
        return MeetingNumbers(term: term.id, ordinal: drawn.count, scope: drawn.scope, title: drawn.text)
    }

    /// The numbers it keeps, or new ones where its new date lies in another run. The old one is free again when nothing
    /// was numbered after it: a slip in the year must not leave a hole.
    private func renumbered(
        _ stored: Meeting, on date: CivilDate, of body: Subcommittee?, by actor: Actor
    ) throws -> MeetingNumbers {
        let rule = try services.councils.current(for: actor).settings.meetingTitle
        let now = try services.sequences.context(actor.councilID, on: date, of: body)
        let before = try services.sequences.context(actor.councilID, on: stored.date, of: body)
        guard let term = now.term else { throw AgendaError.noTerm(date) }
        let scope = try services.connection.ordinalScope(of: stored.id)
        let key = try rule.key(for: .meeting, in: now)
        if key?.instance.text == scope || (try? rule.key(for: .meeting, in: before)) == key {
            return MeetingNumbers(term: term.id, ordinal: stored.ordinal, scope: scope, title: stored.title)
        }
        if let old = try? rule.key(for: .meeting, in: before), old.instance.text == scope,
            try services.connection.lastNumber(of: old) == stored.ordinal
        {
            try services.connection.storeLastNumber(stored.ordinal - 1, of: old)
        }
        return try draw(on: date, of: body, by: actor)
    }

    /// Only where their item stands on the agenda as it is read.
    private func handouts(at id: MeetingID, _ reading: AgendaReading?) throws -> [IssuedReply] {
        guard let item = try services.connection.handoutItem(at: id),
            reading?.lines.contains(where: { $0.item.id == item }) == true
        else { return [] }
        return try services.connection.handouts(at: id)
    }

    /// Promises that no meeting was named for are owed to the first one to come.
    func assignFollowUps(by actor: Actor) throws {
        let waiting = try services.connection.openFollowUps(of: actor.councilID).filter {
            $0.followUp.dueMeeting == nil
        }
        guard !waiting.isEmpty else { return }
        let planned = try services.connection.plannedMeetings(of: actor.councilID)
        for line in waiting {
            let own = planned.filter { $0.subcommittee == line.subcommittee }
            let next = line.followUp.nextMeeting(promisedOn: line.promisedOn, among: own)
            if let next { try services.connection.assignFollowUp(line.followUp.id, to: next.id) }
        }
    }

    private func sentence(_ stored: Meeting, _ plan: MeetingPlan, _ numbers: MeetingNumbers) -> String {
        var parts: [String] = []
        if stored.title != numbers.title { parts.append("会議名を「\(stored.title)」から「\(numbers.title)」に") }
        if stored.date != plan.date { parts.append("開催日を\(stored.date.japanese)から\(plan.date.japanese)に") }
        if stored.startsAt != plan.startsAt { parts.append("開始を\(stored.startsAt.iso)から\(plan.startsAt.iso)に") }
        if stored.place != plan.place { parts.append("場所を「\(stored.place)」から「\(plan.place)」に") }
        if stored.form != plan.form { parts.append("開催方法を\(stored.form.label)から\(plan.form.label)に") }
        return parts.isEmpty ? "会議の予定を変更しました。" : parts.joined(separator: "、") + "変更しました。"
    }
}
