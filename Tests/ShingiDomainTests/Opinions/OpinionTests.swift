import Testing

@testable import ShingiDomain

@Suite("Opinions and answers")
struct OpinionTests {
    private static let author = MemberID(1)
    private static let meeting = MeetingID(7)
    private static let deadline = day(26)
    private static let ahead = Opinion(
        id: OpinionID(1), caseID: CaseID(1), matter: nil, origin: .beforeMeeting(author, meeting), text: "どこに残るのか。",
        writtenAt: Instant(day(22), time))

    private static let time = TimeOfDay(minutes: 600)
    private static func day(_ day: Int) -> CivilDate { CivilDate(unchecked: 2022, 7, day) }

    private func call(_ audience: OpinionAudience) throws -> OpinionCall {
        try OpinionCall(meeting: Self.meeting, heldOn: Self.day(28), closesOn: Self.deadline, shownTo: audience)
    }

    @Test("until the deadline only the staff, the department and the author read a member's opinion")
    func beforeDeadline() throws {
        let call = try call(.members)
        let readers: [(OpinionReader, Bool)] = [
            (.staff, true), (.department, true), (.member(Self.author), true), (.member(MemberID(2)), false),
            (.other, false),
        ]
        for (reader, sees) in readers {
            #expect(reader.sees(Self.ahead, call, on: Self.deadline) == sees)
        }
    }

    @Test("after the deadline all members read it where the council wants that, and nobody where it does not")
    func afterDeadline() throws {
        let other = OpinionReader.member(MemberID(2))
        #expect(other.sees(Self.ahead, try call(.members), on: Self.day(27)))
        #expect(!other.sees(Self.ahead, try call(.secretariat), on: Self.day(27)))
        #expect(!other.sees(Self.ahead, nil, on: Self.day(27)))
    }

    @Test("an opinion taken back is read by the staff alone")
    func retracted() {
        var opinion = Self.ahead
        opinion.retractedAt = Instant(Self.day(23), Self.time)
        #expect(OpinionReader.staff.sees(opinion, nil, on: Self.day(24)))
        #expect(!OpinionReader.member(Self.author).sees(opinion, nil, on: Self.day(24)))
        #expect(throws: OpinionError.alreadyRetracted) { try opinion.requireAnswerable() }
    }

    @Test("what was answered, or what the deadline has fixed, is not taken back")
    func retraction() throws {
        let call = try call(.members)
        #expect(throws: OpinionError.alreadyAnswered) {
            try Self.ahead.requireRetractable(answers: 1, call: call, on: Self.day(23))
        }
        #expect(throws: OpinionError.closed(Self.deadline)) {
            try Self.ahead.requireRetractable(answers: 0, call: call, on: Self.day(27))
        }
        #expect(throws: Never.self) { try Self.ahead.requireRetractable(answers: 0, call: call, on: Self.day(26)) }
    }

    @Test("a deadline lies no later than the meeting")
    func deadline() {
        #expect(throws: OpinionError.closesAfterMeeting(Self.day(28))) {
            try OpinionCall(
                meeting: Self.meeting, heldOn: Self.day(28), closesOn: Self.day(29), shownTo: .secretariat)
        }
    }

    @Test("an answer is overtaken by any change of the sheets it was given about: a version, one more, one fewer")
    func outdated() {
        let sheets: [MatterID?: Int] = [nil: 1, MatterID(1): 2]
        let answer = OpinionAnswer(text: "残しません。", answeredAt: Instant(Self.day(23), Self.time), sheets: sheets)
        #expect(OpinionStanding(Self.ahead, nil, sheets: sheets) == .unanswered)
        #expect(OpinionStanding(Self.ahead, answer, sheets: sheets) == .answered)
        for changed: [MatterID?: Int] in [
            [nil: 2, MatterID(1): 2], [nil: 1, MatterID(1): 3], [nil: 1], [nil: 1, MatterID(1): 2, MatterID(2): 1],
        ] {
            #expect(OpinionStanding(Self.ahead, answer, sheets: changed) == .outdated)
        }
    }

    @Test("blank and endless opinions are refused")
    func words() {
        #expect(throws: OpinionError.empty) { try OpinionEntry.check(" 　\n") }
        #expect(throws: OpinionError.tooLong(limit: 20_000)) {
            try OpinionEntry.check(String(repeating: "あ", count: 20_001))
        }
        #expect(throws: Never.self) { try OpinionEntry.check(String(repeating: "葛󠄀", count: 20_000)) }
    }
}
