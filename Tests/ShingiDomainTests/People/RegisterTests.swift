import Testing

@testable import ShingiDomain

@Suite("The register of members")
struct RegisterTests {
    private let term = Sample.term(13, Sample.days(0, 729))

    private func register(_ appointments: [Appointment], _ offices: [OfficeHolding] = []) -> Register {
        Register(terms: [term], appointments: appointments, offices: offices)
    }

    @Test("members are in office from the first to the last day of their appointment, vacant seats don't count")
    func inOffice() {
        let register = register([
            Sample.appointment(1, Sample.days(0, 729)), Sample.appointment(2, Sample.days(0, 100)),
            Sample.appointment(3, Sample.days(150, 729)),
        ])
        let counts = [-1, 0, 100, 101, 149, 150, 729, 730].map {
            register.membersInOffice(on: Sample.day0.adding(days: $0)).count
        }
        #expect(counts == [0, 2, 2, 1, 1, 2, 2, 0])
    }

    @Test("16 members of the old term hand over to 16 of the new one overnight, reappointed or not")
    func changeOfTerm() {
        let old = (1...16).map { Sample.appointment($0, term: 12, Sample.days(-730, -1)) }
        let new = (9...24).map { Sample.appointment($0, Sample.days(0, 729)) }
        let terms = [Sample.term(12, Sample.days(-730, -1)), term]
        let register = Register(terms: terms, appointments: old + new)
        #expect(register.problems().isEmpty)
        #expect(register.membersInOffice(on: Sample.day0.adding(days: -1)) == (1...16).map { MemberID($0) })
        #expect(register.membersInOffice(on: Sample.day0) == (9...24).map { MemberID($0) })
        #expect(Term.inForce(on: Sample.day0, among: terms)?.name == "第13期")
        #expect(Term.inForce(on: Sample.day0.adding(days: -1), among: terms)?.kanjiName == "第十二期")
        #expect(Term.inForce(on: Sample.day0.adding(days: 730), among: terms) == nil)
    }

    @Test("a member who resigns is in office until that day", arguments: [EndReason.resigned, .dismissed])
    func resignation(reason: EndReason) throws {
        let lastDay = Sample.day0.adding(days: 10)
        let ended = try Sample.appointment(1, Sample.days(0, 729)).ended(on: lastDay, because: reason)
        #expect(ended.endReason == reason)
        #expect(register([ended]).membersInOffice(on: lastDay) == [MemberID(1)])
        #expect(register([ended]).membersInOffice(on: lastDay.adding(days: 1)).isEmpty)
    }

    @Test("an appointment can't end outside itself", arguments: [-1, 730])
    func endOutside(day: Int) {
        let appointment = Sample.appointment(1, Sample.days(0, 729))
        #expect(throws: RegisterError.self) {
            try appointment.ended(on: Sample.day0.adding(days: day), because: .resigned)
        }
    }

    @Test("an appointed member counts once even where the register says so twice")
    func distinct() {
        let register = register([Sample.appointment(1, Sample.days(0, 9)), Sample.appointment(1, Sample.days(5, 20))])
        #expect(register.membersInOffice(on: Sample.day0.adding(days: 7)) == [MemberID(1)])
        #expect(register.problems() == [.appointedTwice(MemberID(1), Sample.days(5, 20))])
    }

    @Test("an appointment lies within its term")
    func outsideTerm() {
        for period in [Sample.days(-1, 10), Sample.days(720, 730)] {
            #expect(register([Sample.appointment(1, period)]).problems() == [.outsideTerm(MemberID(1), period)])
        }
        let unknown = Sample.appointment(1, term: 99, Sample.days(0, 1))
        #expect(register([unknown]).problems() == [.outsideTerm(MemberID(1), Sample.days(0, 1))])
    }

    @Test("terms of one council don't overlap; another council's may")
    func terms() {
        let other = Term(id: TermID(1), council: CouncilID(2), ordinal: 1, period: Sample.days(0, 729))
        let next = Sample.term(14, Sample.days(729, 1_000))
        #expect(Register(terms: [term, other], appointments: []).problems().isEmpty)
        #expect(Register(terms: [term, next], appointments: []).problems() == [.termsOverlap(13, 14)])
    }

    @Test("an office needs a seat, and there is one chair at a time")
    func offices() {
        let seats = (1...3).map { Sample.appointment($0, Sample.days(0, 729)) }
        let first = Sample.office(.chair, 1, Sample.days(0, 99))
        let second = Sample.office(.chair, 2, Sample.days(100, 729))
        let deputy = Sample.office(.viceChair, 3, Sample.days(0, 729))
        #expect(register(seats, [first, second, deputy]).problems().isEmpty)
        let early = Sample.office(.chair, 2, Sample.days(99, 729))
        #expect(register(seats, [first, early]).problems() == [.twoChairs(first.period, early.period)])
        #expect(register(seats, [deputy, deputy]).problems() == [.officeTwice(.viceChair, MemberID(3))])
        let stranger = Sample.office(.actingChair, 9, Sample.days(0, 9))
        #expect(register(seats, [stranger]).problems() == [.officeWithoutSeat(.actingChair, MemberID(9))])
    }

    @Test("every problem is told in a sentence")
    func messages() {
        let errors: [RegisterError] = [
            .termsOverlap(12, 13), .outsideTerm(MemberID(1), Sample.days(0, 1)),
            .appointedTwice(MemberID(1), Sample.days(0, 1)), .endOutsideAppointment(Sample.days(0, 1), Sample.day0),
            .officeWithoutSeat(.chair, MemberID(1)), .officeTwice(.viceChair, MemberID(1)),
            .twoChairs(Sample.days(0, 1), Sample.days(1, 2)),
        ]
        #expect(errors.allSatisfy { $0.message.hasSuffix("。") })
        #expect(errors.compactMap(\.member).count == 4)
        #expect(errors[1].message == "委嘱期間(令和4年7月1日から令和4年7月2日まで)が期の期間に収まっていません。")
    }
}
