import Testing

@testable import ShingiDomain

@Suite("Recording a vote")
struct VoteTests {
    private let electorate = Electorate(standing: Example.standing(), chairIsPresent: true)
    private let carried = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 16, against: 1))

    private func vote(_ subject: VoteSubject = .consultation) -> Vote {
        Vote(id: VoteID(42), meeting: MeetingID(1), item: AgendaItemID(1), subject: subject)
    }

    private func record(
        _ entry: VoteEntry, on subject: VoteSubject = .consultation, _ electorate: Electorate? = nil,
        _ rules: VotingRules = Example.rules
    ) throws(VoteError) -> VoteRecord {
        try VoteRecord(entry, on: subject, electorate ?? self.electorate, rules)
    }

    @Test("the reason stands on the record in one sentence")
    func reason() throws {
        let record = try record(carried)
        #expect(record.outcome == .approved)
        #expect(record.reason == "在任20名、定足数11名、出席18名。議長を除く議決参加17名のうち賛成16名・反対1名、出席委員の過半数により承認。")
        #expect(record.announcement == "賛成16名、反対1名でございますので、本件は承認といたします。")
        #expect(record.summary == "挙手、賛成16名・反対1名、承認")
    }

    @Test("no objection is said in the council's own word")
    func noObjection() throws {
        var rules = Example.rules
        rules.word = .acknowledgement
        let record = try record(VoteEntry(method: .noObjection), electorate, rules)
        #expect(record.announcement == "異議なしと認め、本件は了承とします。")
        #expect(record.reason == "在任20名、定足数11名、出席18名。異議なしと認め了承。")
        let noted = try self.record(VoteEntry(method: .noObjection), on: .report)
        #expect(
            VoteRecord.announcement([(.consultation, record), (.report, noted)]) == "異議なしと認め、諮問事項は了承、報告事項は了承とします。")
    }

    @Test("exclusions, abstentions, ties and failures are in the sentence")
    func sentences() throws {
        let excluded = Electorate(standing: Example.standing(), chairIsPresent: true, excluded: 1)
        var rules = Example.rules
        let head = "在任20名、定足数11名、出席18名。"
        let failed = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 7, against: 8, abstained: 1))
        #expect(
            try record(failed, excluded).reason
                == head + "議長と除斥の委員1名を除く議決参加16名のうち賛成7名・反対8名・棄権1名、出席委員の過半数に達せず不承認。")
        var tie = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 8, against: 8))
        #expect(
            try record(tie, excluded).reason == head + "議長と除斥の委員1名を除く議決参加16名のうち賛成8名・反対8名、可否同数で出席委員の過半数に達せず不承認。")
        rules.chairVote = .onTie
        #expect(throws: VoteError.castingVoteNeeded(Tally(inFavour: 8, against: 8))) {
            try record(tie, excluded, rules)
        }
        tie.castingVote = .inFavour
        let broken = try record(tie, excluded, rules)
        #expect(broken.reason.hasSuffix("賛成8名・反対8名、可否同数につき議長の裁決により承認。"))
        #expect(broken.announcement == "賛成8名、反対8名の可否同数でございますので、議長の裁決により、本件は承認といたします。")
        rules.chairVote = .always
        rules.passing = PassingRule(.voters, .twoThirds)
        let all = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 12, against: 6))
        #expect(try record(all, electorate, rules).reason == head + "議長を含む議決参加18名のうち賛成12名・反対6名、出席委員の3分の2以上により承認。")
    }

    @Test("a count is recorded once; who comes later sees what is recorded")
    func once() throws {
        var vote = vote()
        try vote.record(carried, basedOn: 1, in: Example.meeting(), electorate, Example.rules)
        #expect(vote.version == 2)
        let other = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 15, against: 2))
        let error = #expect(throws: VoteError.self) {
            try vote.record(other, basedOn: 1, in: Example.meeting(), electorate, Example.rules)
        }
        #expect(error == .alreadyRecorded("挙手、賛成16名・反対1名、承認"))
        #expect(vote.isRepeat(carried, basedOn: 1))
        #expect(!vote.isRepeat(other, basedOn: 1))
        #expect(!vote.isRepeat(carried, basedOn: 2))
    }

    @Test("nothing is recorded outside the meeting, without a quorum or on a stale screen")
    func refusals() {
        var vote = vote()
        let lost = Electorate(standing: Example.standing(present: 10), chairIsPresent: true)
        let planned = Example.meeting(1, Example.day, .planned)
        #expect(throws: VoteError.meeting(.notOpen)) {
            try vote.record(carried, basedOn: 1, in: planned, electorate, Example.rules)
        }
        let error = #expect(throws: VoteError.self) {
            try vote.record(carried, basedOn: 1, in: Example.meeting(), lost, Example.rules)
        }
        #expect(error?.message == "定足数11名、出席10名、不成立（あと1名）。定足数に満たない間は議決できません。出席を確かめてください。")
        #expect(throws: VoteError.changedMeanwhile) {
            try vote.record(carried, basedOn: 0, in: Example.meeting(), electorate, Example.rules)
        }
        #expect(vote == self.vote())
    }

    @Test("a correction needs a reason and keeps the rules and figures of the day")
    func correction() throws {
        var vote = vote()
        let corrected = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 8, against: 9))
        #expect(throws: VoteError.nothingToCorrect) { try vote.correct(corrected, reason: "誤記", basedOn: 1) }
        let first = try vote.record(carried, basedOn: 1, in: Example.meeting(), electorate, Example.rules)
        #expect(throws: VoteError.correctionReasonNeeded) { try vote.correct(corrected, reason: " ", basedOn: 2) }
        #expect(throws: VoteError.alreadyRecorded(first.summary)) {
            try vote.correct(corrected, reason: "誤記", basedOn: 1)
        }
        let second = try vote.correct(corrected, reason: "読み間違い", basedOn: 2)
        #expect(second.outcome == .notApproved)
        #expect(second.correctionReason == "読み間違い")
        #expect(second.electorate == first.electorate)
        #expect(vote.current == second)
    }

    @Test("each subject has its own outcomes")
    func outcomes() throws {
        let condition = try Condition(text: "本人に周知する", mustReport: true)
        let table: [(VoteSubject, Motion, [Condition], DecisionOutcome)] = [
            (.consultation, .agree, [], .approved), (.consultation, .agree, [condition], .conditionallyApproved),
            (.consultation, .decline, [], .notApproved), (.consultation, .continue, [], .continued),
            (.consultation, .withdraw, [], .withdrawn), (.report, .agree, [], .noted),
            (.report, .agree, [condition], .noted), (.confirmation, .agree, [], .decided), (.other, .agree, [], .noted),
        ]
        for (subject, motion, conditions, outcome) in table {
            let entry = VoteEntry(method: .noObjection, motion: motion, conditions: conditions)
            #expect(try record(entry, on: subject).outcome == outcome)
        }
        #expect(DecisionOutcome.conditionallyApproved.word(.acknowledgement) == "条件付了承")
    }

    @Test("conditions stand only with an approval, and no condition is empty")
    func conditions() throws {
        let condition = try Condition(text: "本人に周知する", mustReport: true)
        var entry = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 8, against: 9), conditions: [condition])
        #expect(throws: VoteError.conditionsWithoutApproval) { try record(entry) }
        entry.tally = Tally(inFavour: 9, against: 8)
        #expect(try record(entry).outcome == .conditionallyApproved)
        #expect(throws: VoteError.conditionsWithoutApproval) {
            try record(VoteEntry(method: .noObjection, motion: .continue, conditions: [condition]))
        }
        #expect(throws: VoteError.emptyCondition) { try Condition(text: "　", mustReport: false) }
    }

    @Test("what the form still carries from another choice is no part of the record")
    func leftovers() throws {
        var entry = carried
        entry.castingVote = .against
        entry.sumReason = "理由"
        let counted = try record(entry)
        #expect(counted.entry == carried)
        entry.method = .noObjection
        #expect(try record(entry).entry == VoteEntry(method: .noObjection))
    }

    @Test("a count that does not add up keeps its reason on the record")
    func sumReason() throws {
        let entry = VoteEntry(method: .showOfHands, tally: Tally(inFavour: 14, against: 1), sumReason: "2名が離席")
        #expect(try record(entry).reason.hasSuffix("賛成14名・反対1名、出席委員の過半数により承認。合計が合わない理由: 2名が離席"))
        #expect(throws: VoteError.tallyNeeded) { try record(VoteEntry(method: .showOfHands)) }
    }

    @Test("a failed motion to continue decides nothing")
    func failedMotion() {
        let entry = VoteEntry(method: .showOfHands, motion: .continue, tally: Tally(inFavour: 8, against: 9))
        #expect(throws: VoteError.motionFailed(.continue)) { try record(entry) }
        let declined = VoteEntry(method: .showOfHands, motion: .decline, tally: Tally(inFavour: 8, against: 9))
        #expect(throws: VoteError.countOnDeclining) { try record(declined) }
    }
}
