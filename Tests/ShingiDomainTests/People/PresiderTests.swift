import Testing

@testable import ShingiDomain

@Suite("Who presides")
struct PresiderTests {
    private let register = Register(
        terms: [Sample.term(13, Sample.days(0, 729))],
        appointments: (1...4).map { Sample.appointment($0, Sample.days(0, $0 == 1 ? 99 : 729)) },
        offices: [
            Sample.office(.actingChair, 3, Sample.days(0, 729)), Sample.office(.viceChair, 2, Sample.days(0, 729)),
            Sample.office(.chair, 1, Sample.days(0, 729)),
        ])

    @Test("for every set of members present, the highest office among them presides, else the one elected")
    func everyPresence() {
        let elected = ActingChair(member: MemberID(4), electedOn: Sample.day0)
        for mask in 0..<16 {
            let present = Set((1...4).filter { mask >> ($0 - 1) & 1 == 1 }.map { MemberID(Int64($0)) })
            let expected: Presider? =
                switch present.min()?.rawValue {
                case 1: .office(MemberID(1), .chair)
                case 2: .office(MemberID(2), .viceChair)
                case 3: .office(MemberID(3), .actingChair)
                case 4: .elected(MemberID(4))
                default: nil
                }
            #expect(register.presider(on: Sample.day0, present: present, elected: elected) == expected)
        }
    }

    @Test("an election counts for its own day only, and nobody presides unelected")
    func electionOfAnotherDay() {
        let present: Set = [MemberID(4)]
        let elected = ActingChair(member: MemberID(4), electedOn: Sample.day0.adding(days: -1))
        #expect(register.presider(on: Sample.day0, present: present, elected: elected) == nil)
        #expect(register.presider(on: Sample.day0, present: present) == nil)
    }

    @Test("a chair who is no longer a member is chair no longer")
    func chairWithoutSeat() {
        #expect(register.chair(on: Sample.day0.adding(days: 99)) == MemberID(1))
        #expect(register.chair(on: Sample.day0.adding(days: 100)) == nil)
        let present = Set((1...4).map { MemberID($0) })
        let presider = register.presider(on: Sample.day0.adding(days: 100), present: present)
        #expect(presider == .office(MemberID(2), .viceChair))
        #expect(presider?.label == "副会長")
        #expect(Presider.elected(MemberID(4)).label == "会長職務代理(出席委員の互選)")
    }
}
