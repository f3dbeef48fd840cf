import Testing

@testable import ShingiDomain

private enum SeatedAs {
    case chair
    case excludedChair
    case excludedMember
    case member
}

/// Reckons like people around a table: a list of seats, of which some fall away, and hands that are raised.
private struct Table {
    enum Answer: Hashable {
        case passed
        case failed
        case chairMustDecide
        case nobodyMayVote
    }

    let passing: PassingRule
    let voters: Int
    let chairDecidesTies: Bool

    init(_ seats: [SeatedAs], _ chairRule: ChairVote, _ passing: PassingRule) {
        self.passing = passing
        voters = seats.filter { $0 == .member || ($0 == .chair && chairRule == .always) }.count
        chairDecidesTies = seats.contains(.chair) && chairRule != .never
    }

    func answer(_ ayes: Int, _ noes: Int, _ casting: CastingVote?) -> Answer {
        if voters == 0 { return .nobodyMayVote }
        let notAyes = voters - ayes
        if passing == .twoThirds { return ayes >= 2 * notAyes ? .passed : .failed }
        if ayes > notAyes { return .passed }
        guard ayes == noes, ayes != 0, chairDecidesTies else { return .failed }
        switch casting {
        case nil: return .chairMustDecide
        case .inFavour?: return .passed
        case .against?: return .failed
        }
    }
}

@Suite("Outcomes")
struct OutcomeTests {
    @Test(
        "every chair rule, with the chair there, away or excluded, every exclusion and every count up to 20 present",
        arguments: ChairVote.allCases, PassingRule.allCases)
    func everyCombination(chairRule: ChairVote, passing: PassingRule) {
        var wrong: [String] = []
        var checked = 0
        for seats in seatings {
            let table = Table(seats, chairRule, passing)
            let electorate = electorate(seats)
            if electorate.mayVote(chairRule) != table.voters { wrong.append("voters of \(seats)") }
            for ayes in 0...table.voters {
                for noes in 0...(table.voters - ayes) {
                    let tally = Tally(inFavour: ayes, against: noes, abstained: table.voters - ayes - noes)
                    for casting in [nil, CastingVote.inFavour, .against] {
                        checked += 1
                        let expected = table.answer(ayes, noes, casting)
                        let actual = answer(tally, electorate, chairRule, passing, casting)
                        if actual != expected { wrong.append("\(seats) \(tally) \(String(describing: casting))") }
                    }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(checked > 80_000)
    }

    private var seatings: [[SeatedAs]] {
        (1...20).flatMap { present in
            [SeatedAs.member, .chair, .excludedChair].flatMap { first in
                (0...(present - 1)).map { excluded in
                    [first] + Array(repeating: .excludedMember, count: excluded)
                        + Array(repeating: .member, count: present - 1 - excluded)
                }
            }
        }
    }

    private func electorate(_ seats: [SeatedAs]) -> Electorate {
        Electorate(
            standing: Example.standing(present: seats.count), chairIsPresent: seats[0] != .member,
            chairIsExcluded: seats[0] == .excludedChair, excluded: seats.count { $0 == .excludedMember })
    }

    private func answer(
        _ tally: Tally, _ electorate: Electorate, _ chairRule: ChairVote, _ passing: PassingRule,
        _ casting: CastingVote?
    ) -> Table.Answer? {
        var rules = Example.rules
        rules.chairVote = chairRule
        rules.passing = passing
        do throws(VoteError) {
            return try Outcome.of(tally, electorate, rules, castingVote: casting).isPassed ? .passed : .failed
        } catch .castingVoteNeeded(tally) {
            return .chairMustDecide
        } catch .noVoters {
            return .nobodyMayVote
        } catch {
            return nil
        }
    }
}
