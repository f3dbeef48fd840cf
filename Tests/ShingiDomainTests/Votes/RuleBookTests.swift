import Testing

@testable import ShingiDomain

@Suite("Rules through time")
struct RuleBookTests {
    private let changed = VotingRules(quorum: QuorumRule(.inOffice, .twoThirds), chairVote: .always)
    private let day = CivilDate(unchecked: 2023, 4, 1)

    @Test("a change holds from its day on, and the day before keeps what was")
    func holds() throws {
        var book = RuleBook(VotingRules())
        try book.add(changed, from: day, lastDecision: Example.day)
        #expect(book.rules(on: CivilDate(unchecked: 2023, 3, 31)) == VotingRules())
        #expect(book.rules(on: day) == changed)
        #expect(book.rules(on: CivilDate(unchecked: 2030, 1, 1)) == changed)
    }

    @Test("no rule is changed or taken away under a decision that went by it")
    func decided() throws {
        var book = RuleBook(VotingRules())
        #expect(throws: RuleBookError.decidedSince(day)) { try book.add(changed, from: day, lastDecision: day) }
        try book.add(changed, from: day, lastDecision: nil)
        #expect(throws: RuleBookError.decidedSince(day)) { try book.remove(from: day, lastDecision: day) }
        try book.remove(from: day, lastDecision: Example.day)
        #expect(book == RuleBook(VotingRules()))
    }

    @Test("two editions never hold from one day, and the first one stays")
    func once() throws {
        var book = RuleBook(VotingRules())
        try book.add(changed, from: day, lastDecision: nil)
        #expect(throws: RuleBookError.sameDayTwice) { try book.add(VotingRules(), from: day, lastDecision: nil) }
        #expect(throws: RuleBookError.noSuchEdition) { try book.remove(from: .distantPast, lastDecision: nil) }
        #expect(throws: RuleBookError.sameDayTwice) {
            try RuleBook([book.editions[0], book.editions[1], book.editions[1]])
        }
        #expect(throws: RuleBookError.noBeginning) { try RuleBook([book.editions[1]]) }
    }

    @Test("a share of all seats needs their number")
    func seats() {
        var book = RuleBook(VotingRules())
        var rules = VotingRules(quorum: QuorumRule(.allSeats, .moreThanHalf))
        #expect(throws: RuleBookError.rules(.seatsMissing)) { try book.add(rules, from: day, lastDecision: nil) }
        rules.seats = 0
        #expect(throws: RuleBookError.rules(.seatsOutOfRange)) { try book.add(rules, from: day, lastDecision: nil) }
        rules.seats = 20
        #expect(throws: Never.self) { try book.add(rules, from: day, lastDecision: nil) }
    }
}
