import Testing

@testable import ShingiDomain

@Suite("Quorum")
struct QuorumTests {
    @Test("1 to 60 members need the fewest that satisfy the rule", arguments: QuorumRule.allCases)
    func fewest(rule: QuorumRule) {
        for members in 1...60 {
            let fewest = (0...members).first { attending in
                let absent = members - attending
                return switch rule {
                case .moreThanHalf: attending > absent
                case .atLeastHalf: attending >= absent
                case .twoThirds: attending >= 2 * absent
                }
            }
            #expect(Quorum.required(members: members, rule: rule) == fewest)
        }
    }

    @Test("the quorums of real councils", arguments: [(20, 11), (16, 9), (7, 4)])
    func real(members: Int, quorum: Int) {
        #expect(Quorum.required(members: members, rule: .moreThanHalf) == quorum)
    }

    @Test("a council without members has no quorum with nobody there", arguments: QuorumRule.allCases)
    func nobody(rule: QuorumRule) {
        #expect(Quorum.required(members: 0, rule: rule) == 1)
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
}
