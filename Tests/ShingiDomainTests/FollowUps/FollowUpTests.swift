import Testing

@testable import ShingiDomain

@Suite("Promises made to the council")
struct FollowUpTests {
    private let june = CivilDate(unchecked: 2022, 6, 1)

    private func followUp(due: Int64?) -> FollowUp {
        FollowUp(
            id: FollowUpID(1), caseID: CaseID(1), department: DepartmentID(1), text: "周知の内容",
            promisedAt: MeetingID(1), dueMeeting: due.map { MeetingID($0) })
    }

    @Test("a condition that must be reported is due at the next meeting, another owes nothing")
    func arising() throws {
        let subject = Example.makeCase(.decided)
        let next = Example.meeting(2)
        let promise = FollowUpPromise.arising(
            from: try Condition(text: "周知の内容を報告する", mustReport: true), id: ConditionID(7), about: subject,
            at: Example.meeting(1, june), next: next)
        #expect(promise?.dueMeeting == next.id)
        #expect(promise?.department == subject.owner)
        #expect(promise?.condition == ConditionID(7))
        let none = FollowUpPromise.arising(
            from: try Condition(text: "記録を削除する", mustReport: false), id: ConditionID(8), about: subject,
            at: Example.meeting(1, june), next: next)
        #expect(none == nil)
    }

    @Test("it is due at its meeting, at every later one while it is open, and at any when none was named")
    func due() throws {
        let dates = [MeetingID(1): june, MeetingID(2): Example.day, MeetingID(3): CivilDate(unchecked: 2022, 9, 1)]
        let third = Example.meeting(3, CivilDate(unchecked: 2022, 9, 1))
        let isDue = { (followUp: FollowUp, meeting: Meeting) in followUp.isDue(at: meeting) { dates[$0] } }
        #expect(isDue(followUp(due: 2), Example.meeting(2)))
        #expect(isDue(followUp(due: 2), third))
        #expect(isDue(followUp(due: nil), Example.meeting(2)))
        #expect(!isDue(followUp(due: 3), Example.meeting(2)))
        #expect(!isDue(followUp(due: nil), Example.meeting(1, june)))
        var reported = followUp(due: 2)
        try reported.report(at: MeetingID(2))
        #expect(!isDue(reported, third))
    }

    @Test("open, reported, closed, and open again when the council wants more")
    func life() throws {
        var followUp = followUp(due: 2)
        #expect(throws: FollowUpError.notReported) { try followUp.close() }
        #expect(throws: FollowUpError.sameMeeting) { try followUp.report(at: MeetingID(1)) }
        try followUp.report(at: MeetingID(2))
        #expect(throws: FollowUpError.notOpen(.reported)) { try followUp.report(at: MeetingID(2)) }
        try followUp.continue(due: MeetingID(3))
        #expect(followUp.state.label == "未報告")
        try followUp.report(at: MeetingID(3))
        try followUp.close()
        #expect(followUp.state.label == "完了")
    }

    @Test("a report has words and was given at a meeting that was held after the promise")
    func reporting() throws {
        let followUp = followUp(due: 2)
        let refused: [(String, Meeting, FollowUpError)] = [
            (" ", Example.meeting(2, Example.day, .closed), .noAnswer),
            ("広報で周知した。", Example.meeting(1, june, .closed), .sameMeeting),
            ("広報で周知した。", Example.meeting(3, june.adding(days: -1), .closed), .beforePromise(june)),
            ("広報で周知した。", Example.meeting(2, Example.day, .planned), .notHeld(Example.meeting().title)),
        ]
        for (answer, meeting, error) in refused {
            var copy = followUp
            #expect(throws: error) { try copy.report(answer, at: meeting, promisedOn: june) }
            #expect(copy == followUp)
        }
        var reported = followUp
        try reported.report("広報で周知した。", at: Example.meeting(2, Example.day, .open), promisedOn: june)
        #expect(reported.reportedAt == MeetingID(2))
    }

    @Test("hearing more is asked for at a meeting to come")
    func continuing() throws {
        var followUp = followUp(due: 2)
        #expect(throws: FollowUpError.notReported) { try followUp.continue(dueAt: nil) }
        try followUp.report(at: MeetingID(2))
        #expect(throws: FollowUpError.dueInPast(Example.meeting().title)) {
            try followUp.continue(dueAt: Example.meeting(3, Example.day, .closed))
        }
        try followUp.continue(dueAt: nil)
        #expect(followUp.state == .open && followUp.dueMeeting == nil)
    }

    @Test("it is overdue from the day after the one it was owed on, and never once reported")
    func overdue() throws {
        var followUp = followUp(due: 2)
        #expect(!followUp.isOverdue(dueOn: nil, today: Example.day))
        #expect(!followUp.isOverdue(dueOn: Example.day, today: Example.day))
        #expect(followUp.isOverdue(dueOn: Example.day, today: Example.day.adding(days: 1)))
        try followUp.report(at: MeetingID(2))
        #expect(!followUp.isOverdue(dueOn: Example.day, today: Example.day.adding(days: 1)))
    }
}
