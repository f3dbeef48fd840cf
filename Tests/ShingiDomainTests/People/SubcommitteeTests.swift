import Testing

@testable import ShingiDomain

@Suite("Subcommittees")
struct SubcommitteeTests {
    private let council = Register(
        terms: [Sample.term(13, Sample.days(0, 729))],
        appointments: (1...16).map { Sample.appointment($0, Sample.days(0, 729)) },
        offices: [Sample.office(.chair, 1, Sample.days(0, 729)), Sample.office(.viceChair, 2, Sample.days(0, 729))])

    private func open(_ first: Int, _ last: Int? = nil) throws -> OpenPeriod {
        try #require(OpenPeriod(Sample.day0.adding(days: first), last.map { Sample.day0.adding(days: $0) }))
    }

    private func subcommittee(_ period: OpenPeriod) throws -> Subcommittee {
        try Subcommittee(
            id: SubcommitteeID(1), council: Sample.council, name: "情報公開部会", chairTitle: "部会長", period: period)
    }

    private func membership(
        _ member: Int64, _ period: OpenPeriod, _ office: Office? = nil
    ) -> SubcommitteeMembership {
        SubcommitteeMembership(
            id: SubcommitteeMembershipID(member), subcommittee: SubcommitteeID(1), member: MemberID(member),
            office: office, period: period)
    }

    @Test("the quorum is of the subcommittee's members alone, for every size it can have", arguments: 1...16)
    func quorum(size: Int) throws {
        let part = council.part(try (1...Int64(size)).map { membership($0, try open(10)) })
        let day = Sample.day0.adding(days: 10)
        #expect(part.membersInOffice(on: day) == (1...Int64(size)).map { MemberID($0) })
        #expect(part.membersInOffice(on: day.adding(days: -1)).isEmpty)
        #expect(Quorum.required(members: size, VotingRules()) * 2 > size)
        #expect(Quorum.required(members: part.membersInOffice(on: day).count, VotingRules()) == size / 2 + 1)
    }

    @Test(
        "who leaves the council leaves the subcommittee that day, and who leaves the subcommittee stays on the council")
    func ends() throws {
        let resigned = try Sample.appointment(3, Sample.days(0, 729)).ended(
            on: Sample.day0.adding(days: 100), because: .resigned)
        let register = Register(
            terms: council.terms, appointments: council.appointments.map { $0.id == resigned.id ? resigned : $0 })
        let part = register.part([
            membership(3, try open(0)), membership(4, try open(0, 50)), membership(5, try open(0)),
        ])
        let counts = [50, 51, 100, 101].map { part.membersInOffice(on: Sample.day0.adding(days: $0)).count }
        #expect(counts == [3, 2, 2, 1])
        #expect(register.membersInOffice(on: Sample.day0.adding(days: 51)).count == 16)
    }

    @Test("its own chair presides, not the council's; without one those present elect one of theirs")
    func chair() throws {
        let day = Sample.day0.adding(days: 5)
        let body = try subcommittee(open(0))
        let led = council.part([membership(1, try open(0)), membership(7, try open(0), .chair)])
        let both = Set([MemberID(1), MemberID(7)])
        #expect(led.presider(on: day, present: both) == .office(MemberID(7), .chair))
        #expect(led.presider(on: day, present: both)?.label(in: body) == "部会長")
        #expect(led.presider(on: day, present: [MemberID(1)]) == nil)
        let elected = ActingChair(member: MemberID(1), electedOn: day)
        let presider = led.presider(on: day, present: [MemberID(1)], elected: elected)
        #expect(presider?.label(in: body) == "部会長職務代理(出席委員の互選)")
        let outsider = ActingChair(member: MemberID(2), electedOn: day)
        #expect(led.presider(on: day, present: [MemberID(2)], elected: outsider) == nil)
    }

    @Test("a membership is of somebody in office, once at a time, within the subcommittee's time, with one chair")
    func refusals() throws {
        let body = try subcommittee(open(10, 200))
        let check = { (new: SubcommitteeMembership, others: [SubcommitteeMembership]) throws(SubcommitteeError) in
            try new.check(in: body, beside: others, council)
        }
        #expect(throws: Never.self) { try check(membership(3, try open(10)), []) }
        #expect(throws: SubcommitteeError.outsideSubcommittee(body.period)) {
            try check(membership(3, try open(9)), [])
        }
        #expect(throws: SubcommitteeError.outsideSubcommittee(body.period)) {
            try check(membership(3, try open(10, 201)), [])
        }
        #expect(throws: SubcommitteeError.notInOffice(Sample.day0.adding(days: 10))) {
            try check(membership(99, try open(10)), [])
        }
        let stored = SubcommitteeMembership(
            id: SubcommitteeMembershipID(50), subcommittee: body.id, member: MemberID(3), office: .chair,
            period: try open(10, 20))
        #expect(throws: SubcommitteeError.alreadyOnIt) { try check(membership(3, try open(20)), [stored]) }
        #expect(throws: Never.self) { try check(membership(3, try open(21)), [stored]) }
        #expect(throws: SubcommitteeError.secondChair("部会長")) {
            try check(membership(4, try open(15), .chair), [stored])
        }
        #expect(throws: Never.self) { try check(membership(4, try open(21), .chair), [stored]) }
    }

    @Test("its minutes call its chair by the subcommittee's own title")
    func minutes() throws {
        let council = Council(
            id: Sample.council, name: "月見区審議会", municipality: "月見区", secretariat: "区政情報課", addressee: "月見区長",
            settings: CouncilSettings())
        let meeting = Meeting(
            id: MeetingID(1), council: council.id, term: TermID(13), fiscalYear: FiscalYear(startYear: 2022),
            ordinal: 1,
            title: "情報公開部会 第十三期・第1回", date: Sample.day0, startsAt: TimeOfDay(minutes: 600), place: "会議室",
            form: .inPerson, subcommittee: SubcommitteeID(1))
        let stay = try Attendance(member: MemberID(7), mode: .place)
        let facts = MinutesFacts(
            council: council, meeting: meeting, members: [("若草 みどり", .chair, [stay]), ("海野 渉", nil, [stay])],
            items: [], subcommittee: try subcommittee(open(0)))
        #expect(facts.lines(of: .attendance).first?.text == "若草 みどり部会長、海野 渉委員")
    }

    @Test("an open period overlaps whatever comes later; a last day is a day of it")
    func periods() throws {
        let (running, ended) = (try open(10), try open(0, 10))
        #expect(running.overlaps(ended) && ended.overlaps(running))
        #expect(try !ended.overlaps(open(11)))
        #expect(try running.contains(open(500)))
        #expect(try !ended.contains(open(5)))
        #expect(OpenPeriod(Sample.day0, Sample.day0.adding(days: -1)) == nil)
        #expect(running.intersection(Sample.days(0, 9)) == nil)
        #expect(running.intersection(Sample.days(0, 729)) == Sample.days(10, 729))
        #expect(running.japanese == "令和4年7月11日から")
    }

    @Test("its meetings are titled by the council's pattern after its name, and counted on their own")
    func titles() throws {
        let body = try subcommittee(open(0))
        let rule = NumberRule(try NumberPattern("第{term:kanji}期・第{n}回"), .term)
        let whole = NumberContext(council: Sample.council, date: Sample.day0, term: council.terms[0])
        let part = NumberContext(
            council: Sample.council, date: Sample.day0, term: council.terms[0], subcommittee: body)
        #expect(try rule.text(2, in: whole) == "第十三期・第2回")
        #expect(try rule.text(1, in: part) == "情報公開部会 第十三期・第1回")
        #expect(try rule.key(for: .meeting, in: part) != rule.key(for: .meeting, in: whole))
        #expect(try rule.key(for: .meeting, in: part)?.instance.text == "subcommittee:1/term:13")
        let yearly = NumberRule(try NumberPattern("{fiscal_year} 第{n}回"), .fiscalYear)
        #expect(try yearly.text(4, in: part) == "情報公開部会 令和4年度 第4回")
        #expect(try yearly.key(for: .meeting, in: part)?.instance.text == "subcommittee:1/fiscal_year:2022")
    }
}
