import ShingiDomain
import Testing

@testable import ShingiServices

/// 附帯意見・宿題 from the condition to its end, by the way it really goes.
@Suite("A promise from meeting to meeting")
struct FollowUpJourneyTests {
    private let fixture: Fixture
    private let meetings: [MeetingID]
    private let id: FollowUpID

    /// A condition of 28 July; meetings of September and November are planned.
    init() throws {
        fixture = try Fixture()
        let dates = [day(2022, 7, 28), day(2022, 9, 1), day(2022, 11, 1)]
        let fixture = fixture
        meetings = try dates.map { try fixture.planMeeting(on: $0) }
        try fixture.hold(meetings[0], [try fixture.acceptedCase()], conditions: [try promise("周知の内容を報告すること")])
        id = try #require(try fixture.promises().first?.followUp.id)
    }

    private func reports(at meeting: MeetingID) throws -> [AgendaItem] {
        try fixture.read { try $0.connection.agendaItems(of: meeting).filter { $0.followUp == id } }
    }

    private func row() throws -> FollowUpRow {
        try fixture.read { try $0.followUps.find(id, for: fixture.actor(.secretariat)).row }
    }

    private func settle(_ settlement: FollowUpSettlement) throws {
        let (clerk, version, id) = try (fixture.actor(.clerk), row().version, id)
        try fixture.write { try $0.followUps.settle(id, settlement, version: version, by: clerk) }
    }

    /// Every item of the agenda that came by itself is dealt with in the same way.
    private func hold(_ index: Int, on date: CivilDate, _ motion: Motion = .agree) throws {
        fixture.clock.move(to: Instant(date, time(10, 0)))
        try fixture.hold(meetings[index], [], motion: motion)
    }

    @Test("the condition becomes a record: its words, its case, who answers, and the meeting that is to hear it")
    func record() throws {
        let row = try row()
        #expect(row.followUp.text == "周知の内容を報告すること" && row.followUp.condition != nil)
        #expect(row.caseName == "諮問第1号" && row.department == "区民部 保健予防課")
        #expect(row.promised.id == meetings[0] && row.due?.id == meetings[1])
    }

    @Test("it stands on the due agenda by itself; noted there it is reported, gets its answer in words, and is closed")
    func accepted() throws {
        #expect(try reports(at: meetings[1]).count == 1 && reports(at: meetings[2]).isEmpty)
        try hold(1, on: day(2022, 9, 1))
        #expect(try row().followUp.state == .reported && row().reported?.id == meetings[1])
        #expect(throws: FollowUpError.noAnswer) { try settle(.answer("　")) }
        try settle(.answer("広報とホームページで周知した。"))
        #expect(throws: FollowUpError.notOpen(.reported)) { try settle(.answer("二度目。")) }
        try settle(.close)
        let detail = try fixture.read { try $0.followUps.find(id, for: fixture.actor(.department)) }
        #expect(detail.row.followUp.state == .closed)
        #expect(detail.reports.map(\.answer) == ["広報とホームページで周知した。"])
        #expect(detail.reports.map(\.meeting.id) == [meetings[1]])
        #expect(try reports(at: meetings[2]).isEmpty)
    }

    @Test("continued at the meeting, it is owed to the next one and stands on that agenda by itself")
    func continued() throws {
        try hold(1, on: day(2022, 9, 1), .continue)
        #expect(try row().followUp.state == .open && row().due?.id == meetings[2])
        #expect(try reports(at: meetings[2]).count == 1)
    }

    @Test("not content with the report, the council hears more at the next one, where it stands by itself again")
    func more() throws {
        try hold(1, on: day(2022, 9, 1))
        try settle(.answer("広報で周知した。"))
        try settle(.continue(due: nil))
        #expect(try row().due?.id == meetings[2] && reports(at: meetings[2]).count == 1)
        try hold(2, on: day(2022, 11, 1))
        try settle(.answer("窓口でも周知した。"))
        let detail = try fixture.read { try $0.followUps.find(id, for: fixture.actor(.secretariat)) }
        #expect(detail.reports.map(\.answer) == ["広報で周知した。", "窓口でも周知した。"])
    }

    @Test(
        "handed to another department and meeting it is theirs; owed to the next meeting again, it goes on its agenda")
    func reassigned() throws {
        let secretariat = fixture.actor(.secretariat)
        let (id, later, sooner, department) = (id, meetings[2], meetings[1], fixture.departments[1])
        for item in try reports(at: sooner) {
            try fixture.write { try $0.agendas.removeItem(item.id, from: sooner, by: secretariat) }
        }
        for due in [later, sooner] {
            let version = try row().version
            try fixture.write {
                try $0.followUps.assign(id, to: department, due: due, version: version, by: secretariat)
            }
            #expect(try row().due?.id == due && row().department == "区民部 戸籍住民課")
            #expect(try reports(at: sooner).count == (due == sooner ? 1 : 0))
        }
    }

    @Test("once its day has gone by without a report, it is overdue for the staff and for the department that answers")
    func overdue() throws {
        let overdue = { (role: Role) in
            try fixture.read { try $0.home.board(for: fixture.actor(role)).overdue.map(\.followUp.id) }
        }
        #expect(try overdue(.secretariat).isEmpty)
        fixture.clock.move(to: Instant(day(2022, 9, 2), time(9, 0)))
        for role in [Role.secretariat, .clerk, .department] { #expect(try overdue(role) == [id]) }
        #expect(try overdue(.member).isEmpty)
    }
}
