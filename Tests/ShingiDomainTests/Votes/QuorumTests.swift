import Testing

@testable import ShingiDomain

@Suite("Quorum")
struct QuorumTests {
    @Test(
        "1 to 60 members, with none to three seats vacant, need the fewest that satisfy the rule",
        arguments: QuorumBase.allCases, Share.allCases)
    func fewest(base: QuorumBase, share: Share) {
        for members in 1...60 {
            for vacant in 0...3 {
                let whole = base == .inOffice ? members : members + vacant
                let fewest = (0...whole).first { attending in
                    let others = whole - attending
                    return switch share {
                    case .moreThanHalf: attending > others
                    case .atLeastHalf: attending >= others
                    case .twoThirds: attending >= 2 * others
                    case .all: others == 0
                    }
                }
                let rules = VotingRules(quorum: QuorumRule(base, share), seats: members + vacant)
                #expect(Quorum.required(members: members, rules) == fewest)
            }
        }
    }

    @Test("the quorums of real councils", arguments: [(20, 11), (16, 9), (7, 4)])
    func real(members: Int, quorum: Int) {
        #expect(Quorum.required(members: members, VotingRules()) == quorum)
    }

    @Test("a council without members has no quorum with nobody there", arguments: Share.allCases)
    func nobody(share: Share) {
        #expect(Quorum.required(members: 0, VotingRules(quorum: QuorumRule(.inOffice, share))) == 1)
    }

    @Test("the line says how many are missing")
    func line() {
        let met = QuorumStanding(members: 16, required: 9, place: 11, web: 4)
        #expect(met.line == "定足数9名、出席15名、成立")
        #expect(met.detail == "在任16名、定足数9名、出席15名（会場11名、Web4名）")
        let lost = QuorumStanding(members: 16, required: 9, place: 8, web: 0)
        #expect(lost.line == "定足数9名、出席8名、不成立（あと1名）")
        #expect(QuorumStanding(members: 16, required: 9, place: 9, web: 0).isMet)
    }

    @Test("where Web does not count, those by Web don't help")
    func web() {
        let standing = QuorumStanding(members: 16, required: 9, place: 8, web: 4, webCounts: false)
        #expect(standing.line == "定足数9名、出席8名、不成立（あと1名）")
        #expect(standing.detail == "在任16名、定足数9名、出席8名（会場8名、ほかにWeb4名、出席に数えない）")
    }

    @Test("who is excluded from the item is left out of its quorum where the rule says so")
    func withdrawn() {
        let standing = QuorumStanding(members: 16, required: 9, place: 9, web: 0, withdrawn: 1)
        #expect(!standing.isMet)
        #expect(standing.detail == "在任16名、定足数9名、出席8名（会場9名、Web0名、除斥1名を除く）")
    }
}
