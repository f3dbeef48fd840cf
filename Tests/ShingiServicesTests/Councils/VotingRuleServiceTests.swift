import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Rules a council decides by") struct VotingRuleServiceTests {
    private let all = VotingRules(
        quorum: QuorumRule(.allSeats, .twoThirds), quorumArticle: "審議会条例第5条第1項", seats: 20, webCounts: false,
        excludedCounts: false, decidesWithoutQuorum: true, exclusionByResolution: true, chairVote: .always,
        passing: PassingRule(.inOffice, .atLeastHalf))

    private func book(_ fixture: Fixture) throws -> RuleBook {
        try fixture.read { try $0.votingRules.book(for: fixture.actor(.administrator)) }
    }

    private func add(_ fixture: Fixture, _ rules: VotingRules, from day: CivilDate, as role: Role = .administrator)
        throws
    {
        try fixture.write { try $0.votingRules.add(rules, from: day, by: fixture.actor(role)) }
    }

    @Test("every rule comes back as it was registered, from its day on, and the record says so")
    func roundTrip() throws {
        let fixture = try Fixture()
        try add(fixture, all, from: day(2023, 4, 1))
        let book = try book(fixture)
        #expect(book.rules(on: day(2023, 4, 1)) == all)
        #expect(book.rules(on: day(2023, 3, 31)) == VotingRules())
        #expect(
            try fixture.history(of: .council(fixture.council)).last
                == "令和5年4月1日(土)から適用する議決の規則を登録しました(定足数: 委員の定数の3分の2以上、可決: 在任委員の半数以上)。")
    }

    @Test("only the administrator changes rules", arguments: [Role.secretariat, .clerk, .department, .member])
    func roles(role: Role) throws {
        let fixture = try Fixture()
        #expect(throws: RightsError.self) { try add(fixture, all, from: day(2023, 4, 1), as: role) }
    }

    @Test("a decision keeps the rules of its day, and they can no longer change under it, in the table either")
    func decided() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        try add(fixture, VotingRules(chairVote: .always), from: day(2022, 7, 20))
        let opened = try fixture.openMeeting()
        try fixture.write {
            try $0.votes.recordDecision(hands(15, 1), on: opened.vote, version: 1, by: fixture.actor(.clerk))
        }
        #expect(throws: RuleBookError.decidedSince(day(2022, 7, 28))) {
            try fixture.write { try $0.votingRules.remove(from: day(2022, 7, 20), by: fixture.actor(.administrator)) }
        }
        #expect(throws: RuleBookError.decidedSince(day(2022, 7, 28))) {
            try add(fixture, VotingRules(), from: day(2022, 7, 28))
        }
        #expect(throws: (any Error).self) {
            try fixture.write { try $0.connection.deleteVotingRules(from: day(2022, 7, 20), of: fixture.council) }
        }
        try add(fixture, VotingRules(chairVote: .never), from: day(2022, 7, 29))
        #expect(try fixture.votes(opened.item)[0].current?.record.rules.chairVote == .always)
        try fixture.write {
            try $0.votes.correctTally(
                Tally(inFavour: 14, against: 2), reason: "数え間違い", on: opened.vote, version: 2, by: fixture.actor(.clerk)
            )
        }
    }

    @Test("rules that nothing was decided by may be taken back")
    func removal() throws {
        let fixture = try Fixture()
        try add(fixture, all, from: day(2023, 4, 1))
        try fixture.write { try $0.votingRules.remove(from: day(2023, 4, 1), by: fixture.actor(.administrator)) }
        #expect(try book(fixture) == RuleBook(VotingRules()))
    }

    @Test("a roll call keeps who answered what; the counts follow from it; who has no vote is refused")
    func rollCall() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        var answers = fixture.members.dropFirst().map { RollCallAnswer(member: $0, answer: .inFavour) }
        answers[3].answer = .against
        answers[4].answer = .abstained
        func record(_ answers: [RollCallAnswer]) throws {
            let draft = DecisionDraft(VoteEntry(method: .rollCall, rollCall: answers))
            try fixture.write {
                try $0.votes.recordDecision(draft, on: opened.vote, version: 1, by: fixture.actor(.clerk))
            }
        }
        let withChair = answers + [RollCallAnswer(member: fixture.members[0], answer: .inFavour)]
        #expect(throws: VoteError.notAVoter(fixture.members[0])) { try record(withChair) }
        #expect(throws: VoteError.answeredTwice(answers[0].member)) { try record(answers + [answers[0]]) }
        try record(answers)
        let record = try fixture.votes(opened.item)[0].current?.record
        #expect(record?.entry.rollCall == answers)
        #expect(record?.entry.tally == Tally(inFavour: 13, against: 1, abstained: 1))
        #expect(try fixture.count("SELECT count(*) FROM roll_call_answers") == 15)
    }

    @Test("a secret ballot leaves counts and no name")
    func secretBallot() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        let entry = VoteEntry(
            method: .secretBallot, tally: Tally(inFavour: 10, against: 5),
            rollCall: [RollCallAnswer(member: fixture.members[1], answer: .against)])
        try fixture.write {
            try $0.votes.recordDecision(
                DecisionDraft(entry), on: opened.vote, version: 1, by: fixture.actor(.clerk))
        }
        #expect(try fixture.votes(opened.item)[0].current?.record.summary == "無記名投票、賛成10名・反対5名、承認")
        #expect(try fixture.count("SELECT count(*) FROM roll_call_answers") == 0)
    }

    @Test(
        "an excluded member leaves the item's quorum where the rule says so; a reason lets the council decide below it")
    func belowQuorum() throws {
        let rules = VotingRules(
            quorum: QuorumRule(.inOffice, .all), excludedCounts: false, decidesWithoutQuorum: true, chairVote: .never)
        let fixture = try Fixture(rules: rules)
        let opened = try fixture.openMeeting()
        let exclusions = [try Exclusion(member: fixture.members[5], reason: "委託先の役員であるため")]
        var entry = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 14, against: 0))
        func record(_ entry: VoteEntry) throws {
            try fixture.write {
                try $0.votes.recordDecision(
                    DecisionDraft(entry, exclusions: exclusions), on: opened.vote, version: 1, by: fixture.actor(.clerk)
                )
            }
        }
        let error = #expect(throws: VoteError.self) { try record(entry) }
        #expect(error?.message == "定足数16名、出席15名、不成立（あと1名）。定足数に満たないまま議決するときは、その理由を書いてください。")
        entry.quorumReason = "除斥により満たなくなったため議決した"
        try record(entry)
        let stored = try fixture.votes(opened.item)[0].current?.record
        #expect(stored?.reason.hasPrefix("在任16名、定足数16名、出席15名。定足数に満たないが、除斥により満たなくなったため議決した。") == true)
        #expect(stored?.electorate.standing.withdrawn == 1)
    }

    @Test("where the council resolves on exclusions itself, none stands without its resolution")
    func resolution() throws {
        let fixture = try Fixture(rules: VotingRules(exclusionByResolution: true, chairVote: .never))
        let opened = try fixture.openMeeting()
        func record(_ resolution: String) throws {
            let exclusion = try Exclusion(
                member: fixture.members[5], reason: "委託先の役員であるため", resolution: resolution)
            try fixture.write {
                try $0.votes.recordDecision(
                    DecisionDraft(VoteEntry(method: .noObjection), exclusions: [exclusion]), on: opened.vote,
                    version: 1,
                    by: fixture.actor(.clerk))
            }
        }
        #expect(throws: VoteError.exclusionWithoutResolution) { try record(" ") }
        try record("異議なく除斥と決した")
        #expect(try fixture.votes(opened.item)[0].exclusions.map(\.resolution) == ["異議なく除斥と決した"])
    }
}
