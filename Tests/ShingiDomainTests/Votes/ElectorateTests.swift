import Testing

@testable import ShingiDomain

@Suite("Who may vote on an item")
struct ElectorateTests {
    private let inOffice = (1...20).map { MemberID($0) }

    private func presence(place: Int, web: Int) throws -> Presence {
        let attendances = try inOffice.enumerated().map { index, member in
            try Attendance(member: member, mode: index < place ? .place : index < place + web ? .web : .absent)
        }
        return Presence(at: Example.nine, of: attendances, inOffice: inOffice)
    }

    @Test("the example of the record: 20 in office, 18 present, the chair does not vote: 17")
    func record() throws {
        let electorate = Electorate(try presence(place: 16, web: 2), Example.rules, chair: MemberID(1))
        #expect(electorate.standing.members == 20)
        #expect(electorate.standing.required == 11)
        #expect(electorate.standing.present == 18)
        #expect(electorate.mayVote(.never) == 17)
        #expect(electorate.mayVote(.onTie) == 17)
        #expect(electorate.mayVote(.always) == 18)
    }

    @Test("an excluded member who is absent takes no vote away, an excluded chair only one")
    func exclusions() throws {
        let presence = try presence(place: 16, web: 2)
        let absent = Electorate(presence, Example.rules, chair: MemberID(1), excluded: [MemberID(20), MemberID(2)])
        #expect(absent.mayVote(.never) == 16)
        let chair = Electorate(presence, Example.rules, chair: MemberID(1), excluded: [MemberID(1)])
        #expect(chair.mayVote(.never) == 17)
        #expect(chair.mayVote(.always) == 17)
        #expect(!chair.canBreakTie(.onTie))
    }

    @Test("where Web does not count, those by Web don't vote, not even the chair")
    func web() throws {
        var rules = Example.rules
        rules.webCounts = false
        let electorate = Electorate(try presence(place: 12, web: 6), rules, chair: MemberID(13))
        #expect(electorate.mayVote(.always) == 12)
        #expect(!electorate.chairIsPresent)
    }
}
