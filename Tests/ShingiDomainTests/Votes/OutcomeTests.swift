import Testing

@testable import ShingiDomain

private enum SeatedAs {
    case chair
    case excludedChair
    case excludedMember
    case member
    case absent
    case vacant
}

/// Reckons like people around a table: seats of which some fall away, hands that are raised, and for every rule the one
/// question a person would ask.
private struct Table {
    enum Answer: Hashable {
        case passed
        case failed
        case chairMustDecide
        case nobodyMayVote
    }

    let seats: [SeatedAs]
    let rules: VotingRules

    var voters: Int { seats.count { $0 == .member || ($0 == .chair && rules.chairVote == .always) } }

    /// Everyone whose approval is asked for, whether or not a hand of theirs could go up.
    private var asked: Int {
        seats.count { seat in
            switch rules.passing.base {
            case .voters: seat == .member || (seat == .chair && rules.chairVote == .always)
            case .present: seat == .member || seat == .chair
            case .inOffice: seat != .vacant
            case .allSeats: true
            }
        }
    }

    func answer(_ ayes: Int, _ noes: Int, _ casting: CastingVote?) -> Answer {
        if voters == 0 { return .nobodyMayVote }
        let others = asked - ayes
        let isEnough =
            switch rules.passing.share {
            case .moreThanHalf: ayes > others
            case .atLeastHalf: ayes >= others
            case .twoThirds: ayes >= 2 * others
            case .all: others == 0
            }
        if isEnough, ayes > 0 { return .passed }
        let talksOfTies =
            rules.passing.share == .moreThanHalf && [.voters, .present].contains(rules.passing.base)
        guard talksOfTies, ayes == noes, ayes != 0, seats.contains(.chair), rules.chairVote != .never else {
            return .failed
        }
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
        "every share of every whole, every chair rule, the chair there, away or excluded, exclusions, absences and vacancies, and every count",
        arguments: PassingBase.allCases, Share.allCases)
    func everyCombination(base: PassingBase, share: Share) {
        var wrong: [String] = []
        var checked = 0
        for chairVote in ChairVote.allCases {
            for seats in seatings {
                let rules = VotingRules(seats: seats.count, chairVote: chairVote, passing: PassingRule(base, share))
                let (bad, count) = disagreements(Table(seats: seats, rules: rules))
                wrong += bad
                checked += count
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(checked > 50_000)
    }

    private func disagreements(_ table: Table) -> (wrong: [String], checked: Int) {
        let electorate = electorate(table.seats)
        var wrong = electorate.mayVote(table.rules.chairVote) == table.voters ? [] : ["voters of \(table.seats)"]
        var checked = 0
        for ayes in 0...table.voters {
            for noes in 0...(table.voters - ayes) {
                let tally = Tally(inFavour: ayes, against: noes, abstained: table.voters - ayes - noes)
                for casting in [nil, CastingVote.inFavour, .against] {
                    checked += 1
                    guard answer(tally, electorate, table.rules, casting) != table.answer(ayes, noes, casting) else {
                        continue
                    }
                    wrong.append("\(table.seats) \(tally) \(String(describing: casting))")
                }
            }
        }
        return (wrong, checked)
    }

    /// Councils of up to thirteen seats; what a count can do wrong shows at odd and even numbers and at multiples of 3.
    private var seatings: [[SeatedAs]] {
        var seatings: [[SeatedAs]] = []
        for present in 1...10 {
            for first in [SeatedAs.member, .chair, .excludedChair] {
                for excluded in 0...min(2, present - 1) {
                    for (absent, vacant) in [(0, 0), (2, 0), (1, 2), (3, 0)] {
                        seatings.append(seating(first, present, excluded, absent, vacant))
                    }
                }
            }
        }
        return seatings
    }

    private func seating(
        _ first: SeatedAs, _ present: Int, _ excluded: Int, _ absent: Int, _ vacant: Int
    ) -> [SeatedAs] {
        var seats = [first]
        seats += Array(repeating: .excludedMember, count: excluded)
        seats += Array(repeating: .member, count: present - 1 - excluded)
        seats += Array(repeating: .absent, count: absent)
        seats += Array(repeating: .vacant, count: vacant)
        return seats
    }

    private func electorate(_ seats: [SeatedAs]) -> Electorate {
        let present = seats.count { $0 != .absent && $0 != .vacant }
        return Electorate(
            standing: Example.standing(members: seats.count { $0 != .vacant }, present: present),
            chairIsPresent: seats[0] != .member, chairIsExcluded: seats[0] == .excludedChair,
            excluded: seats.count { $0 == .excludedMember })
    }

    private func answer(
        _ tally: Tally, _ electorate: Electorate, _ rules: VotingRules, _ casting: CastingVote?
    ) -> Table.Answer? {
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
