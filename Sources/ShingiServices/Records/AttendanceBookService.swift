import ShingiDomain

/// 出席簿: who was at a meeting, and over a year at which meetings.
package struct AttendanceBookService {
    let services: Services

    package func book(of id: MeetingID, for actor: Actor) throws -> MeetingAttendance {
        try requireReader(actor)
        let connection = services.connection
        let meeting = try services.meetings.find(id, for: actor)
        let sitting = try connection.sitting(meeting)
        let rules = try services.votingRules.rules(on: meeting.date, for: actor)
        let answers = meeting.form == .written ? try connection.ballotSheets(of: id) : [:]
        return MeetingAttendance(
            council: try services.councils.current(for: actor), subcommittee: sitting.subcommittee,
            book: AttendanceBook(sitting, rules, answered: Set(answers.keys)),
            names: try services.days.memberNames(actor), announced: try announced(for: meeting),
            answeredOn: answers.mapValues { $0.paperReceivedOn ?? $0.receivedAt.civilDate },
            staff: try staff(at: id))
    }

    /// Of a fiscal year, subcommittees among it.
    package func table(of year: FiscalYear, for actor: Actor) throws -> YearAttendance {
        try requireReader(actor)
        return YearAttendance(
            council: try services.councils.current(for: actor), year: year,
            table: AttendanceTable(try books(of: actor.councilID, in: year.period)),
            names: try services.days.memberNames(actor),
            years: try years(of: actor.councilID, with: year))
    }

    /// Every meeting that has ended in a period, read at once.
    func books(of council: CouncilID, in period: CivilDateRange) throws -> [AttendanceBook] {
        let connection = services.connection
        let held = HeldMeetings(council: council, period: period)
        let (meetings, rules) = (try connection.meetings(held), try connection.ruleBook(of: council))
        let (stays, elected) = (try connection.attendances(held), try connection.electedChairs(held))
        let answered = try connection.answered(held)
        let register = try connection.register(of: council)
        let subcommittees = try connection.subcommittees(of: council)
        let memberships = Dictionary(grouping: try connection.memberships(of: council), by: \.subcommittee)
        return meetings.map { meeting in
            let sitting = Sitting(
                meeting: meeting,
                register: meeting.subcommittee.map { register.part(memberships[$0] ?? []) } ?? register,
                attendances: stays[meeting.id] ?? [],
                elected: elected[meeting.id].map { ActingChair(member: $0, electedOn: meeting.date) },
                subcommittee: subcommittees.first { $0.id == meeting.subcommittee })
            return AttendanceBook(sitting, rules.rules(on: meeting.date), answered: answered[meeting.id] ?? [])
        }
    }

    /// Newest first, with the one that is looked at and the present one.
    func years(of council: CouncilID, with year: FiscalYear) throws -> [FiscalYear] {
        let held = try services.connection.heldDates(of: council)?.fiscalYears ?? []
        return Set(held + [year, FiscalYear(containing: services.now.civilDate)]).sorted(by: >)
    }

    private func requireReader(_ actor: Actor) throws {
        guard actor.may(.readAttendanceBooks) else { throw ServiceError.notFound }
    }

    /// What each member said before a meeting that was not opened yet.
    private func announced(for meeting: Meeting) throws -> [MemberID: AttendanceAnswer] {
        guard meeting.state == .planned else { return [:] }
        let replies = try services.connection.attendanceReplies(to: meeting.id).filter { $0.heldOn == meeting.date }
        return Dictionary(replies.map { ($0.reply.member, $0.reply.answer) }, uniquingKeysWith: { latest, _ in latest })
    }

    /// The departments of the agenda in its order, each with those of whom a remark about its items was noted.
    private func staff(at id: MeetingID) throws -> [AttendingDepartment] {
        let connection = services.connection
        let cases = try connection.dayCases(of: id)
        let remarks = try connection.remarks(of: id)
        var found: [AttendingDepartment] = []
        for item in try connection.agendaItems(of: id) {
            guard let departments = item.caseID.flatMap({ cases[$0]?.departments }), let owner = departments.first
            else {
                continue
            }
            for name in departments where !found.contains(where: { $0.name == name }) {
                found.append(AttendingDepartment(name: name, speakers: []))
            }
            let speakers = remarks.filter { $0.item == item.id && $0.isOfStaff }.map(\.speaker)
            guard let index = found.firstIndex(where: { $0.name == owner }) else { continue }
            for speaker in speakers where !found[index].speakers.contains(speaker) {
                found[index].speakers.append(speaker)
            }
        }
        return found
    }
}

extension NotedRemark {
    /// Said by somebody named who is no member.
    fileprivate var isOfStaff: Bool {
        if case .named(let name) = remark.speaker { !name.isEmpty } else { false }
    }
}

extension Services {
    package var attendanceBooks: AttendanceBookService { AttendanceBookService(services: self) }
}
