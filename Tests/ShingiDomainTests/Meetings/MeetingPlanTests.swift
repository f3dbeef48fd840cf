import Testing

@testable import ShingiDomain

@Suite("Plans of meetings")
struct MeetingPlanTests {
    private func plan(_ change: (inout MeetingPlan) -> Void = { _ in }) -> MeetingPlan {
        var plan = MeetingPlan(
            date: CivilDate(unchecked: 2022, 7, 28), startsAt: TimeOfDay(minutes: 600), place: "会議室",
            form: .hybrid)
        change(&plan)
        return plan
    }

    @Test("a plan with date, time and place stands, open to all")
    func right() throws {
        #expect(try plan().openness() == .open)
        let closed = plan {
            $0.isClosed = true
            $0.closedReason = "条例第7条第5号 "
        }
        #expect(try closed.openness() == .closed(reason: "条例第7条第5号"))
    }

    @Test("a reserve date must come later, a close after the start, and closed doors need a reason")
    func problems() {
        let date = CivilDate(unchecked: 2022, 7, 28)
        #expect(plan { $0.reserveDate = date }.problems == [.reserveNotLater])
        #expect(plan { $0.reserveDate = date.adding(days: 1) }.problems.isEmpty)
        #expect(plan { $0.plannedClose = $0.startsAt }.problems == [.closesBeforeStart])
        #expect(plan { $0.place = "　" }.problems == [.placeMissing])
        #expect(plan { $0.isClosed = true }.problems == [.closedWithoutReason])
        #expect(plan { $0.closedReason = "書きかけ" }.problems.isEmpty)
    }

    @Test("plan and agenda can be changed only before the opening", arguments: MeetingState.allCases)
    func fixed(state: MeetingState) {
        var meeting = Example.meeting(1)
        meeting.state = state
        if state == .planned {
            #expect(throws: Never.self) { try meeting.requirePlanChangeable() }
            #expect(throws: Never.self) { try meeting.requireAgendaChangeable() }
        } else {
            #expect(throws: AgendaError.planFixed(state)) { try meeting.requirePlanChangeable() }
            #expect(throws: AgendaError.agendaFixed(state)) { try meeting.requireAgendaChangeable() }
        }
    }

    @Test("a promise goes to the first planned meeting after the one where it was made")
    func nextMeeting() {
        let june = CivilDate(unchecked: 2022, 6, 1)
        let promise = FollowUp(
            id: FollowUpID(1), caseID: CaseID(1), department: DepartmentID(1), text: "周知", promisedAt: MeetingID(1))
        let planned = { Example.meeting($0, $1, .planned) }
        let opened = Example.meeting(2, CivilDate(unchecked: 2022, 7, 1))
        let meetings = [
            planned(4, CivilDate(unchecked: 2022, 9, 1)), planned(3, CivilDate(unchecked: 2022, 8, 1)), opened,
            planned(5, CivilDate(unchecked: 2022, 5, 1)), planned(1, june),
        ]
        #expect(promise.nextMeeting(promisedOn: june, among: meetings)?.id == MeetingID(3))
        #expect(promise.nextMeeting(promisedOn: june, among: []) == nil)
    }
}
