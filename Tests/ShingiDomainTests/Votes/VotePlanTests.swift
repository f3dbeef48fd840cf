import Testing

@testable import ShingiDomain

@Suite("What is put to the vote")
struct VotePlanTests {
    private let matters = [
        Example.matter(1), Example.matter(2, .report), Example.matter(3), Example.matter(4, .report),
    ]

    private func item(_ kind: AgendaKind) -> AgendaItem {
        AgendaItem(id: AgendaItemID(1), meeting: MeetingID(1), kind: kind, position: 1, title: "議題")
    }

    @Test("together: 諮問事項は承認、報告事項は了承")
    func together() {
        let plans = VotePlan.plans(for: item(.consultation), matters, .together)
        #expect(plans.map(\.subject) == [.consultation, .report])
        #expect(plans.map(\.matters) == [[MatterID(1), MatterID(3)], [MatterID(2), MatterID(4)]])
    }

    @Test("apart: a vote for each matter, in their order")
    func apart() {
        let plans = VotePlan.plans(for: item(.consultation), matters, .apart)
        #expect(plans.map(\.subject) == [.consultation, .report, .consultation, .report])
        #expect(plans.allSatisfy { $0.matters.count == 1 })
    }

    @Test("an item without matters has one vote, what is shown for information none")
    func withoutMatters() {
        let subjects = AgendaKind.allCases.map { VotePlan.plans(for: item($0), [], .together).map(\.subject) }
        #expect(subjects == [[.confirmation], [.consultation], [.report], [.other], []])
    }

    @Test("matters are taken out of the vote they share; the vote keeps at least one")
    func split() throws {
        let vote = Vote(
            id: VoteID(1), meeting: MeetingID(1), item: AgendaItemID(1), subject: .consultation,
            matters: [MatterID(1), MatterID(2), MatterID(3)])
        let one = try VoteSplit.splits([vote], apart: [MatterID(2)])
        #expect(one.map(\.remaining) == [[MatterID(1), MatterID(3)]])
        #expect(one.map(\.apart) == [[MatterID(2)]])
        let all = try VoteSplit.splits([vote], apart: Set(vote.matters))
        #expect(all.map(\.remaining) == [[MatterID(1)]])
        #expect(all.map(\.apart) == [[MatterID(2), MatterID(3)]])
        #expect(throws: VoteError.nothingToSplit) { try VoteSplit.splits([vote], apart: []) }
        #expect(throws: VoteError.nothingToSplit) { try VoteSplit.splits([vote], apart: [MatterID(9)]) }
    }
}
