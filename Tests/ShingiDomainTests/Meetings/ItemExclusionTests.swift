import Testing

@testable import ShingiDomain

@Suite("Who stands aside from an item, and while it is dealt with")
struct ItemExclusionTests {
    private let item = AgendaItemID(rawValue: 1)
    private let members = [MemberID(rawValue: 3)] as Set

    private func calls(_ calls: [(item: Int64, minute: Int)]) -> [ItemCall] {
        calls.map {
            ItemCall(
                item: AgendaItemID(rawValue: $0.item), at: TimeOfDay(minutes: $0.minute),
                notedAt: Instant(Example.day, TimeOfDay(minutes: $0.minute)))
        }
    }

    private func spans(_ decided: Int?, _ all: [(item: Int64, minute: Int)]) -> [[Int?]] {
        ItemExclusion.all(
            of: item, members, decidedAt: decided.map(TimeOfDay.init(minutes:)), among: calls(all)
        ).map { [$0.from.minutesSinceMidnight, $0.until?.minutesSinceMidnight] }
    }

    @Test("from the call of the item to its decision, and not while another is dealt with")
    func spans() {
        #expect(spans(620, [(2, 600), (1, 610), (2, 620)]) == [[610, 620]])
        #expect(spans(640, [(1, 600), (2, 610), (1, 630)]) == [[600, 610], [630, 640]])
        #expect(spans(nil, [(2, 600), (1, 610)]) == [[610, nil]])
    }

    @Test(
        "looked at again after its decision, it excludes nobody any more; decided without a call, it does for a minute")
    func edges() {
        #expect(spans(620, [(1, 610), (2, 620), (1, 650)]) == [[610, 620]])
        #expect(spans(620, [(2, 600)]) == [[620, 620]])
        #expect(spans(nil, [(2, 600)]) == [])
        #expect(ItemExclusion.all(of: item, [], decidedAt: TimeOfDay(minutes: 620), among: []) == [])
    }
}
