import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Planning meetings")
struct MeetingServiceTests {
    @Test("titles count within the term of the date: 第13期第1回, 第2回, and 第12期第1回 before July")
    func titlesByTerm() throws {
        let fixture = try Fixture()
        let ids = try [day(2022, 7, 28), day(2022, 9, 1), day(2022, 6, 1)].map(fixture.plannedMeeting)
        let titles = try ids.map { try fixture.detail($0).meeting.title }
        #expect(titles == ["第13期第1回", "第13期第2回", "第12期第1回"])
    }

    @Test("a council that counts by fiscal year goes on from 第4回 to 令和3年度 第5回 and starts again on 1 April")
    func titlesByFiscalYear() throws {
        let fixture = try Fixture { settings in
            guard let pattern = try? NumberPattern("{fiscal_year} 第{n}回") else { return }
            settings.meetingTitle = NumberRule(pattern, .fiscalYear)
        }
        let actor = fixture.actor(.secretariat)
        try fixture.write { services in
            let rule = try services.councils.current(for: actor).settings.meetingTitle
            let context = try services.sequences.context(actor.councilID, on: day(2022, 3, 31))
            try services.sequences.begin(.meeting, by: rule, in: context, after: 4)
        }
        let ids = try [day(2022, 3, 31), day(2022, 4, 1)].map(fixture.plannedMeeting)
        #expect(try ids.map { try fixture.detail($0).meeting.title } == ["令和3年度 第5回", "令和4年度 第1回"])
    }

    @Test("the next title is known beforehand, for every run of the count that is to come")
    func nextTitles() throws {
        let fixture = try Fixture()
        try fixture.plannedMeeting()
        let titles = try fixture.read { try $0.meetings.nextTitles(for: fixture.actor(.secretariat)) }
        #expect(titles.map(\.title) == ["第13期第2回"])
        #expect(titles.first?.period == period(day(2022, 7, 28), day(2024, 6, 30)))
    }

    @Test("a day that no term covers is refused and draws no number")
    func noTerm() throws {
        let fixture = try Fixture()
        #expect(throws: AgendaError.noTerm(day(2030, 1, 1))) { try fixture.plannedMeeting(on: day(2030, 1, 1)) }
        #expect(try fixture.count("SELECT count(*) FROM sequences") == 0)
    }

    @Test("everything wrong with a plan is said at once, and a refused plan draws no number")
    func problems() throws {
        let fixture = try Fixture()
        var plan = Fixture.plan(on: day(2022, 9, 1))
        plan.reserveDate = day(2022, 9, 1)
        plan.plannedClose = time(9, 0)
        plan.place = " 　"
        plan.isClosed = true
        let refused = plan
        let actor = fixture.actor(.secretariat)
        let refusal = #expect(throws: MeetingPlanRefusal.self) {
            try fixture.write { try $0.meetings.plan(refused, by: actor) }
        }
        #expect(refusal?.problems == MeetingPlanProblem.allCases)
        #expect(try fixture.count("SELECT count(*) FROM sequences") == 0)
    }

    @Test("only the secretariat plans", arguments: Role.allCases)
    func rights(role: Role) throws {
        let fixture = try Fixture()
        let actor = fixture.actor(role)
        let plan = { try fixture.write { try $0.meetings.plan(Fixture.plan(on: day(2022, 9, 1)), by: actor) } }
        if role == .secretariat {
            _ = try plan()
        } else {
            #expect(throws: RightsError.forbidden(.planMeetings)) { _ = try plan() }
        }
    }

    @Test("another council's meeting, and any meeting for a department, does not exist")
    func notFound() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let stranger = try fixture.stranger()
        for actor in [stranger, fixture.actor(.department)] {
            #expect(throws: ServiceError.notFound) { try fixture.read { try $0.meetings.detail(id, for: actor) } }
            #expect(throws: ServiceError.notFound) {
                try fixture.write { services in
                    try services.meetings.update(id, Fixture.plan(on: day(2022, 9, 1)), version: 1, by: actor)
                }
            }
        }
    }

    @Test("a change is stored and recorded; a second one from the same page meets the first")
    func update() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let actor = fixture.actor(.secretariat)
        let change = { (place: String) in
            try fixture.write { services in
                var plan = Fixture.plan(on: day(2022, 9, 8))
                plan.place = place
                try services.meetings.update(id, plan, version: 1, by: actor)
            }
        }
        try change("別館")
        #expect(throws: ServiceError.conflict(current: 2)) { try change("本館") }
        let meeting = try fixture.detail(id).meeting
        #expect(meeting.place == "別館")
        #expect(meeting.title == "第13期第1回")
        #expect(try fixture.history(of: .meeting(id)).last?.contains("令和4年9月8日(木)") == true)
    }

    @Test("a date moved into another term takes that term's next title and gives the old number back")
    func movedToAnotherTerm() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting(on: day(2022, 9, 1))
        let actor = fixture.actor(.secretariat)
        try fixture.write { try $0.meetings.update(id, Fixture.plan(on: day(2022, 6, 1)), version: 1, by: actor) }
        #expect(try fixture.detail(id).meeting.title == "第12期第1回")
        let next = try fixture.plannedMeeting(on: day(2022, 9, 1))
        #expect(try fixture.detail(next).meeting.title == "第13期第1回")
    }

    @Test("a meeting that has opened keeps its plan")
    func opened() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        try fixture.open(id)
        let actor = fixture.actor(.secretariat)
        #expect(throws: AgendaError.planFixed(.open)) {
            try fixture.write { try $0.meetings.update(id, Fixture.plan(on: day(2022, 9, 2)), version: 1, by: actor) }
        }
    }

    @Test("sixteen are in office and nine are needed")
    func quorum() throws {
        let fixture = try Fixture()
        let standing = try fixture.detail(try fixture.plannedMeeting()).attendance.standing
        #expect(standing.members == 16)
        #expect(standing.required == 9)
    }

    @Test("an open promise becomes due at the next meeting that is planned, not at one before it")
    func promises() throws {
        let fixture = try Fixture()
        let first = try fixture.plannedMeeting(on: day(2022, 7, 28))
        let promise = try fixture.promise("周知の内容", about: try fixture.acceptedCase(), at: first)
        try fixture.plannedMeeting(on: day(2022, 7, 1))
        #expect(try fixture.count("SELECT count(*) FROM follow_ups WHERE due_meeting_id IS NOT NULL") == 0)
        let next = try fixture.plannedMeeting(on: day(2022, 9, 1))
        let due = try fixture.detail(next).followUps
        #expect(due.map(\.followUp.id) == [promise])
        #expect(due.first?.followUp.dueMeeting == next)
        #expect(try fixture.detail(next, as: .member).followUps.isEmpty)
        let later = try fixture.plannedMeeting(on: day(2022, 10, 6))
        #expect(try fixture.detail(later).followUps.isEmpty)
        // Held, and the report was forgotten.
        try fixture.open(next)
        #expect(try fixture.detail(later).followUps.map(\.followUp.id) == [promise])
    }
}
