import Testing

@testable import ShingiDomain

@Suite("Ballots")
struct BallotTests {
    private static let (own, other) = (MemberID(1), MemberID(2))

    @Test("before the count nobody but the member sees a ballot; without names nobody ever does")
    func readers() {
        for names in BallotNames.allCases {
            for isCounted in [false, true] {
                let shows = { names.shows(ballotOf: Self.own, to: $0, isCounted: isCounted) }
                #expect(shows(.member(Self.own)) == (names != .nobody))
                #expect(shows(.member(Self.other)) == (isCounted && names == .members))
                #expect(shows(.staff) == (isCounted && names != .nobody))
                #expect(!shows(.other))
            }
        }
    }

    @Test("a member is asked about every vote but those of an exclusion; a chair without a vote only about reports")
    func questions() {
        let votes = [
            Vote(
                id: VoteID(1), meeting: MeetingID(1), item: AgendaItemID(1), subject: .consultation,
                excluded: [Self.other]),
            Vote(id: VoteID(2), meeting: MeetingID(1), item: AgendaItemID(2), subject: .report),
        ]
        func asked(_ member: MemberID, _ chairVote: ChairVote) -> [VoteID] {
            BallotQuestion.all(for: member, among: votes, chair: Self.own, VotingRules(chairVote: chairVote)).map(
                \.vote)
        }
        #expect(asked(Self.own, .never) == [VoteID(2)] && asked(Self.own, .onTie) == [VoteID(2)])
        #expect(asked(Self.own, .always) == [VoteID(1), VoteID(2)])
        #expect(asked(Self.other, .never) == [VoteID(2)])
        #expect(asked(MemberID(3), .never) == [VoteID(1), VoteID(2)])
    }

    @Test("each question needs one answer of those offered, and an opinion its words")
    func problems() {
        let questions = [
            BallotQuestion(vote: VoteID(1), subject: .consultation), BallotQuestion(vote: VoteID(2), subject: .report),
        ]
        func problems(_ ballots: [Ballot]) -> [BallotProblem.Kind] {
            BallotQuestion.problems(ballots, answering: questions).map(\.kind)
        }
        let good = [Ballot(vote: VoteID(1), answer: .against), Ballot(vote: VoteID(2), answer: .noted)]
        #expect(problems(good) == [])
        #expect(problems([good[0]]) == [.noAnswer(.report)])
        #expect(problems([good[0], good[0], good[1]]) == [.noAnswer(.consultation)])
        #expect(problems([Ballot(vote: VoteID(1), answer: .noted), good[1]]) == [.noAnswer(.consultation)])
        #expect(problems([good[0], Ballot(vote: VoteID(2), answer: .opinion, opinion: " ")]) == [.opinionMissing])
        #expect(problems(good + [Ballot(vote: VoteID(9), answer: .inFavour)]) == [.notAsked])
        let long = String(repeating: "あ", count: Ballot.longestOpinion + 1)
        #expect(problems([Ballot(vote: VoteID(1), answer: .against, opinion: long), good[1]]) == [.opinionTooLong])
    }

    @Test("a receipt's number is read however it was copied, and what looks alike is not in it")
    func receipt() throws {
        let number = try #require(ReceiptNumber(random: Array(0..<12)))
        #expect(number.printed == "2345-6789-ABCD")
        #expect(ReceiptNumber(typed: "２３４５ 6789-abcd") == number)
        #expect(ReceiptNumber(typed: "2345-6789-ABC0") == nil && ReceiptNumber(typed: "2345") == nil)
    }

    @Test("answers come until the deadline, paper that arrived in time may be entered after it, and a count ends both")
    func times() throws {
        let closes = Instant(unixMilliseconds: 86_400_000 * 30)
        let released = Instant(unixMilliseconds: 86_400_000 * 20)
        var written = WrittenMeeting(meeting: MeetingID(1), closesAt: closes, names: .members, releasedAt: released)
        #expect(written.isOpen(at: closes.adding(milliseconds: -1)) && !written.isOpen(at: closes))
        #expect(throws: Never.self) { try written.requirePaper(receivedOn: closes.civilDate, today: closes.civilDate) }
        #expect(throws: WrittenMeetingError.receivedInFuture) {
            try written.requirePaper(receivedOn: closes.civilDate, today: released.civilDate)
        }
        #expect(throws: WrittenMeetingError.stillOpen(written.deadline)) {
            try written.requireCountable(at: released, missing: 1)
        }
        #expect(throws: Never.self) { try written.requireCountable(at: released, missing: 0) }
        #expect(throws: WrittenMeetingError.deadlineInPast) { try written.move(deadline: released, now: closes) }
        written.countedAt = closes
        #expect(throws: WrittenMeetingError.alreadyCounted) { try written.requireOpen(at: released) }
    }
}
