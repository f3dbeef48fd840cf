import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Promises to the council")
struct FollowUpServiceTests {
    private let fixture: Fixture
    private let first: MeetingID
    private let second: MeetingID
    private let id: FollowUpID

    /// One promise of the first department, made on 28 July, due at the meeting of 1 September.
    init() throws {
        fixture = try Fixture()
        first = try fixture.planMeeting()
        second = try fixture.planMeeting(on: day(2022, 9, 1))
        try fixture.hold(first, [try fixture.acceptedCase()], conditions: [try promise()])
        id = try #require(try fixture.promises().first?.followUp.id)
    }

    private func settle(_ settlement: FollowUpSettlement, version: Int? = nil, _ role: Role = .secretariat) throws {
        let seen =
            try version ?? fixture.read { try $0.followUps.find(id, for: fixture.actor(.secretariat)).row.version }
        try fixture.write { try $0.followUps.settle(id, settlement, version: seen, by: fixture.actor(role)) }
    }

    /// Without the report that came on its agenda by itself: it is settled by hand here.
    private func hold(_ meeting: MeetingID, on date: CivilDate) throws {
        fixture.clock.move(to: Instant(date, time(10, 0)))
        try fixture.write { services in
            for item in try services.connection.agendaItems(of: meeting) {
                try services.agendas.removeItem(item.id, from: meeting, by: fixture.actor(.secretariat))
            }
        }
        try fixture.hold(meeting, [], releases: false)
    }

    @Test("it names its case, department and the meetings where it was promised and is due")
    func row() throws {
        let row = try #require(try fixture.promises().first)
        #expect(row.caseName == "諮問第1号")
        #expect(row.department == "区民部 保健予防課")
        #expect(row.promised.id == first && row.due?.id == second)
        #expect(!row.isOverdue(on: day(2022, 9, 1)))
        #expect(row.isOverdue(on: day(2022, 9, 2)))
    }

    @Test("a promise of a talk is written down for another department than the owner, which then sees it")
    func promised() throws {
        let other = fixture.departments[2]
        let clerk = fixture.actor(.clerk)
        let subject = try #require(try fixture.promises().first?.followUp.caseID)
        let entry = { (meeting: MeetingID) in
            FollowUpEntry(caseID: subject, text: "件数を知らせる。", department: other, promisedAt: meeting, due: nil)
        }
        let (heard, unheard) = (entry(first), entry(second))
        let made = try fixture.write { try $0.followUps.promise(heard, by: clerk) }
        let row = try fixture.read { try $0.followUps.find(made, for: clerk).row }
        #expect(row.department == "区民部 税務課" && row.due?.id == second && row.followUp.condition == nil)
        let owner = Actor(
            accountID: fixture.account(.department), name: "", councilID: fixture.council, roles: [.department],
            departmentIDs: [other])
        #expect(try fixture.read { try $0.followUps.find(made, for: owner).row.followUp.id } == made)
        #expect(throws: FollowUpError.notHeldWithCase) {
            try fixture.write { try $0.followUps.promise(unheard, by: clerk) }
        }
        #expect(throws: RightsError.self) {
            try fixture.write { try $0.followUps.promise(heard, by: fixture.actor(.department)) }
        }
    }

    @Test("who answers and which meeting hears it can be changed while it is owed, not over somebody else's change")
    func assigned() throws {
        let third = try fixture.planMeeting(on: day(2022, 10, 6))
        let secretariat = fixture.actor(.secretariat)
        let assign = { (version: Int) in
            try fixture.write {
                try $0.followUps.assign(
                    id, to: fixture.departments[1], due: third, version: version, by: secretariat)
            }
        }
        let version = try fixture.read { try $0.followUps.find(id, for: secretariat).row.version }
        try assign(version)
        let row = try fixture.read { try $0.followUps.find(id, for: secretariat).row }
        #expect(row.department == "区民部 戸籍住民課" && row.due?.id == third)
        #expect(throws: ServiceError.conflict(current: version + 1)) { try assign(version) }
    }

    @Test("what was not reported on its day is on the list of the overdue, longest owed first")
    func overdue() throws {
        let list = { try fixture.read { try $0.followUps.overdue(most: 10, for: fixture.actor(.secretariat)) } }
        #expect(try list().isEmpty)
        fixture.clock.move(to: Instant(day(2022, 9, 2), time(9, 0)))
        #expect(try list().map(\.followUp.id) == [id])
    }

    @Test("a short list of what is owed still says how much there is in all")
    func owed() throws {
        func owed(_ most: Int, _ role: Role = .secretariat) throws -> (rows: [FollowUpRow], count: Int) {
            try fixture.read { try $0.followUps.owed(most: most, for: fixture.actor(role)) }
        }
        #expect(try owed(10).rows.map(\.followUp.id) == [id])
        #expect(try owed(0).rows.isEmpty && owed(0).count == 1)
        #expect(try owed(10, .member).count == 0)
    }

    @Test("without a named meeting it is due at whichever comes next")
    func unnamed() throws {
        try fixture.write { try $0.connection.execute("UPDATE follow_ups SET due_meeting_id = NULL") }
        #expect(try fixture.promises().first?.due?.id == second)
    }

    @Test("the staff sees all, a department its own, a member and a stranger none")
    func visibility() throws {
        for role in [Role.administrator, .secretariat, .clerk, .department] {
            #expect(try fixture.promises(FollowUpQuery(), role).map(\.followUp.id) == [id])
        }
        #expect(try fixture.promises(FollowUpQuery(), .member).isEmpty)
        #expect(try fixture.read { try $0.followUps.list(FollowUpQuery(), for: fixture.stranger()).rows.count } == 0)
        try fixture.write {
            try $0.connection.execute(
                "UPDATE case_departments SET department_id = ?", [.integer(fixture.departments[1].rawValue)])
        }
        #expect(try fixture.promises(FollowUpQuery(), .department).isEmpty)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.followUps.find(id, for: fixture.actor(.department)) }
        }
    }

    @Test("only the secretariat and the clerk settle", arguments: [Role.administrator, .department])
    func rights(_ role: Role) throws {
        #expect(throws: RightsError.forbidden(.resolveFollowUps)) { try settle(.close, role) }
    }

    @Test("reported, heard again, and closed; every report stays")
    func life() throws {
        try hold(second, on: day(2022, 9, 1))
        let third = try fixture.planMeeting(on: day(2022, 11, 1))
        try settle(.report(at: second, answer: "広報で周知した。", closes: false))
        #expect(try fixture.promises(FollowUpQuery(standing: .reported)).count == 1)
        try settle(.continue(due: third))
        #expect(try fixture.promises(FollowUpQuery(standing: .open)).first?.due?.id == third)
        try hold(third, on: day(2022, 11, 1))
        try settle(.report(at: third, answer: "窓口でも周知した。", closes: true))
        let detail = try fixture.read { try $0.followUps.find(id, for: fixture.actor(.department)) }
        #expect(detail.row.followUp.state == .closed)
        #expect(detail.reports.map(\.answer) == ["広報で周知した。", "窓口でも周知した。"])
        #expect(detail.reports.map(\.meeting.id) == [second, third])
        #expect(try fixture.promises().isEmpty)
        #expect(try fixture.promises(FollowUpQuery(standing: .closed)).count == 1)
        #expect(try fixture.history(of: .followUp(id)).count == 3)
    }

    @Test("a report needs words and a meeting that was held; nothing is half stored")
    func refusals() throws {
        #expect(throws: FollowUpError.noAnswer) { try settle(.report(at: second, answer: "　", closes: false)) }
        #expect(throws: FollowUpError.sameMeeting) { try settle(.report(at: first, answer: "済", closes: false)) }
        #expect(throws: (any Error).self) { try settle(.report(at: second, answer: "済", closes: true)) }
        #expect(throws: FollowUpError.notReported) { try settle(.close) }
        #expect(throws: ServiceError.notFound) { try settle(.report(at: MeetingID(999), answer: "済", closes: true)) }
        #expect(try fixture.count("SELECT count(*) FROM follow_up_reports") == 0)
    }

    @Test("a settlement by somebody who saw an earlier state is refused")
    func conflict() throws {
        try hold(second, on: day(2022, 9, 1))
        try settle(.report(at: second, answer: "広報で周知した。", closes: false))
        #expect(throws: ServiceError.conflict(current: 2)) { try settle(.close, version: 1) }
    }

    @Test("the list is narrowed by words, department and lateness")
    func list() throws {
        #expect(try fixture.promises(FollowUpQuery(text: "周知")).count == 1)
        #expect(try fixture.promises(FollowUpQuery(text: "諮問第1号")).count == 1)
        #expect(try fixture.promises(FollowUpQuery(text: "ない言葉")).isEmpty)
        #expect(try fixture.promises(FollowUpQuery(department: fixture.departments[0])).count == 1)
        #expect(try fixture.promises(FollowUpQuery(department: fixture.departments[1])).isEmpty)
        #expect(try fixture.promises(FollowUpQuery(standing: .overdue)).isEmpty)
        fixture.clock.move(to: Instant(day(2022, 9, 2), time(9, 0)))
        #expect(try fixture.promises(FollowUpQuery(standing: .overdue)).count == 1)
        #expect(try fixture.promises(FollowUpQuery(order: .promised, descending: true)).count == 1)
    }
}
