import Testing

@testable import ShingiDomain

@Suite("The count of a written meeting")
struct WrittenCountTests {
    private static let members = (1...20).map { MemberID(Int64($0)) }
    private static let chair = members[0]

    private func count(
        _ inFavour: Int, _ against: Int, _ abstained: Int = 0, silent: Int = 0, chairVote: ChairVote = .never,
        excluded: Set<MemberID> = [], chairAnswers: Bool = true
    ) -> WrittenCount {
        var answered = Set(Self.members.dropLast(silent))
        if !chairAnswers { answered.remove(Self.chair) }
        let electorate = WrittenElectorate(
            inOffice: Self.members, answered: answered, chair: Self.chair, rules: VotingRules(chairVote: chairVote))
        let vote = Vote(
            id: VoteID(1), meeting: MeetingID(1), item: AgendaItemID(1), subject: .consultation, excluded: excluded)
        let answers =
            Array(repeating: BallotAnswer.inFavour, count: inFavour)
            + Array(repeating: .against, count: against) + Array(repeating: .abstained, count: abstained)
        return WrittenCount(vote, answers, electorate)
    }

    @Test("the reason names the answers received, the voters and the counts")
    func reason() throws {
        let record = try count(16, 1, silent: 2).record()
        #expect(record.outcome == .approved)
        #expect(
            record.reason
                == "在任20名、定足数11名、書面による回答18名。議長を除く議決参加17名のうち賛成16名・反対1名、出席委員の過半数により承認。")
    }

    @Test("the quorum is reckoned from the answers, every number of silent members", arguments: 0...20)
    func quorum(silent: Int) {
        let answered = 20 - silent
        let standing = count(max(answered - 1, 0), 0, silent: silent).electorate.standing
        #expect(standing.present == answered)
        #expect(standing.isMet == (answered >= 11))
    }

    @Test("a tie waits for the chair, where the chair breaks ties")
    func tie() throws {
        let tied = count(9, 9, 1, chairVote: .onTie)
        #expect(tied.needsCastingVote)
        #expect(throws: VoteError.castingVoteNeeded(Tally(inFavour: 9, against: 9, abstained: 1))) {
            try tied.record()
        }
        #expect(try tied.record(castingVote: .inFavour).outcome == .approved)
        #expect(try tied.record(castingVote: .against).outcome == .notApproved)
        #expect(!count(9, 9, 1, chairVote: .never).needsCastingVote)
        #expect(!count(10, 9, chairVote: .onTie).needsCastingVote)
    }

    @Test("ballots that are more or fewer than those who answered are refused")
    func sum() {
        #expect(throws: VoteError.self) { try count(16, 2, silent: 2).record() }
        #expect(throws: VoteError.self) { try count(15, 1, silent: 2).record() }
    }

    @Test("a member excluded has no ballot on the vote and is not missed")
    func excluded() throws {
        let counted = count(16, 0, silent: 2, excluded: [Self.members[4]])
        #expect(try counted.record().reason.contains("議決参加16名"))
    }

    @Test("a chair who did not answer takes nobody's vote away")
    func silentChair() throws {
        #expect(try count(19, 0, chairAnswers: false).record().reason.contains("議決参加19名"))
    }

    @Test("a stored record that the ballots do not bear out is told")
    func difference() throws {
        let record = try count(16, 1, silent: 2).record()
        #expect(count(16, 1, silent: 2).difference(from: record) == nil)
        #expect(count(15, 2, silent: 2).difference(from: record) == "記録は「賛成16名・反対1名」、表決書を数え直すと「賛成15名・反対2名」です。")
        #expect(count(16, 0, silent: 2).difference(from: record)?.contains("成り立ちません") == true)
    }

    @Test("a report is noted, however many have something to say about it")
    func report() throws {
        let electorate = WrittenElectorate(
            inOffice: Self.members, answered: Set(Self.members), chair: Self.chair, rules: VotingRules())
        let vote = Vote(id: VoteID(1), meeting: MeetingID(1), item: AgendaItemID(1), subject: .report)
        let answers = [BallotAnswer.noted] + Array(repeating: .opinion, count: 19)
        let record = try WrittenCount(vote, answers, electorate).record()
        #expect(record.outcome == .noted)
        #expect(record.reason == "在任20名、定足数11名、書面による回答20名。了承1名・意見あり19名、了承。")
    }
}
