import ShingiDomain

/// Fills the registers and says what there is to say about the cases of the meeting to come, on the evening after its
/// agenda was given out.
struct DemoRegisters {
    let services: Services
    let people: DemoPeople
    let cases: DemoKeys<Case>
    /// The meeting that is planned.
    let meeting: MeetingID
    let evening: CivilDate

    func load(_ source: DemoRegisterFile) throws {
        try record(source.priorImplementation)
        try register(source.standingApprovals)
        try notify(source.notices, source.noticeReport)
        try call(source.opinionsCloseOn)
        for (index, opinion) in source.opinions.enumerated() { try write(opinion, minute: index * 5) }
    }

    private func record(_ source: DemoRegisterFile.PriorImplementation) throws {
        let record = try PriorImplementation(
            reason: source.reason, startedOn: source.startedOn, chairToldOn: source.chairToldOn,
            check: PriorImplementation.Check(on: source.checkedOn, finding: source.finding),
            membersInformedOn: source.membersInformedOn)
        try at(16, 10).priorImplementations.record(
            record, on: try cases[source.case], version: 0, by: secretariat)
    }

    private func register(_ approvals: [DemoRegisterFile.StandingApproval]) throws {
        let then = at(16, 20)
        let provisions = try then.connection.provisions(of: people.council)
        for source in approvals {
            guard let provision = provisions.first(where: { $0.key == source.provision }) else {
                throw DemoError.unreadable("registers.json", source.provision)
            }
            let id = try then.standingApprovals.create(
                StandingApprovalEntry(
                    provision: provision.id, title: source.title, terms: source.terms, basis: source.basis),
                by: secretariat)
            for example in source.examples {
                try then.standingApprovals.add(
                    StandingApprovalExample(text: example.text, ground: try ground(of: example, then)), to: id,
                    by: secretariat)
            }
        }
    }

    private func ground(
        of example: DemoRegisterFile.Example, _ then: Services
    ) throws -> StandingApprovalExample.Ground {
        guard let key = example.case else { return .earlier(example.basis ?? "") }
        return .asked(try matter(example.matter ?? 1, of: cases[key], then))
    }

    private func notify(_ notices: [DemoRegisterFile.Notice], _ period: DemoRegisterFile.Period) throws {
        let then = at(16, 30)
        for source in notices {
            let department = try people.departments[source.department]
            let notice = try ProcessingNotice(
                kind: source.kind, department: department, name: source.name, notifiedOn: source.notifiedOn,
                items: source.items, change: source.change)
            _ = try then.processingNotices.create(notice, by: people.drafter(for: department))
        }
        guard let range = CivilDateRange(period.from, period.to) else {
            throw DemoError.unreadable("registers.json", "notice_report")
        }
        _ = try at(16, 40).processingNoticeReports.make(range, by: secretariat)
    }

    private func call(_ day: CivilDate) throws {
        let then = at(16, 50)
        let held = try then.meetings.find(meeting, for: secretariat)
        try then.opinions.call(
            OpinionCall(meeting: meeting, heldOn: held.date, closesOn: day, shownTo: .members), version: 0,
            by: secretariat)
    }

    private func write(_ source: DemoRegisterFile.Opinion, minute: Int) throws {
        let then = at(17, minute)
        let id = try cases[source.case]
        let origin: OpinionOrigin =
            try source.member.map { .beforeMeeting(try people.members[$0], meeting) }
            ?? .adviser("情報セキュリティアドバイザー", meeting)
        let entry = OpinionEntry(
            matter: try source.matter.map { try matter($0, of: id, then) }, origin: origin, text: source.text)
        let writer = source.member == nil ? secretariat : people.actor(.member)
        let opinion = try then.opinions.write(entry, on: id, by: writer)
        guard let answer = source.answer else { return }
        let owner = try then.cases.find(id, for: secretariat).owner
        _ = try at(17, minute + 4).opinions.answer(opinion, answer, seen: 0, by: people.drafter(for: owner))
    }

    /// - Parameter place: from 1.
    private func matter(_ place: Int, of id: CaseID, _ then: Services) throws -> MatterID {
        let matters = try then.connection.matters(of: id)
        guard let found = matters.first(where: { $0.position == place }) else {
            throw DemoError.unreadable("registers.json", "\(id) has no matter \(place)")
        }
        return found.id
    }

    private func at(_ hour: Int, _ minute: Int) -> Services {
        services.at(Instant(evening, demoTime(hour, minute)))
    }

    private var secretariat: Actor { people.actor(.secretariat) }
}
