import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct ProcessingNoticeTests {
    private let fixture: Fixture
    private let quarter: CivilDateRange

    init() throws {
        fixture = try Fixture()
        quarter = try #require(CivilDateRange(day(2022, 4, 1), day(2022, 6, 30)))
    }

    @discardableResult
    private func notify(
        _ name: String, on date: CivilDate, department: Int = 0, by role: Role = .department
    ) throws -> ProcessingNoticeID {
        let notice = try ProcessingNotice(
            kind: .start, department: fixture.departments[department], name: name, notifiedOn: date, items: "氏名",
            change: "")
        return try fixture.write { try $0.processingNotices.create(notice, by: fixture.actor(role)) }
    }

    private func make() throws -> ProcessingNoticeReportID {
        try fixture.write { try $0.processingNoticeReports.make(quarter, by: fixture.actor(.secretariat)) }
    }

    @Test("the notices of a period become one report on an agenda; what came later waits for the next")
    func report() throws {
        try notify("講座の受付", on: day(2022, 4, 1))
        try notify("名簿の管理", on: day(2022, 6, 30), department: 1, by: .secretariat)
        try notify("相談の記録", on: day(2022, 7, 1))
        let id = try make()
        let secretariat = fixture.actor(.secretariat)
        let detail = try fixture.read { try $0.processingNoticeReports.find(id, for: secretariat) }
        #expect(Set(detail.notices.map(\.notice.name)) == ["講座の受付", "名簿の管理"])
        #expect(throws: ProcessingNoticeError.nothingToReport(quarter)) { try make() }
        let meeting = try fixture.stagedMeeting(on: day(2022, 8, 30))
        try fixture.write { try $0.processingNoticeReports.place(id, on: meeting, by: secretariat) }
        let item = try fixture.read { try $0.connection.agendaItems(of: meeting) }
        #expect(item.map(\.title) == ["個人情報を取り扱う業務の届出について(令和4年4月1日から令和4年6月30日まで)"])
        #expect(throws: ProcessingNoticeError.alreadyOnAgenda) {
            try fixture.write { try $0.processingNoticeReports.dissolve(id, by: secretariat) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.processingNoticeReports.find(id, for: fixture.actor(.member)) }
        }
        try fixture.write { try $0.agendas.release(meeting, by: secretariat) }
        let seen = try fixture.read { try $0.processingNoticeReports.find(id, for: fixture.actor(.member)) }
        #expect(seen.row.noticeCount == 2 && seen.upcoming.isEmpty)
    }

    @Test("taken off the agenda the report waits again, and undone its notices do")
    func undone() throws {
        let notice = try notify("講座の受付", on: day(2022, 4, 1))
        let id = try make()
        let secretariat = fixture.actor(.secretariat)
        let meeting = try fixture.stagedMeeting(on: day(2022, 8, 30))
        try fixture.write { services in
            try services.processingNoticeReports.place(id, on: meeting, by: secretariat)
            let item = try services.connection.agendaItems(of: meeting)[0].id
            try services.agendas.removeItem(item, from: meeting, by: secretariat)
        }
        #expect(try fixture.read { try $0.processingNoticeReports.find(id, for: secretariat) }.row.meeting == nil)
        try fixture.write { try $0.processingNoticeReports.dissolve(id, by: secretariat) }
        #expect(try fixture.read { try $0.processingNotices.find(notice, for: secretariat) }.report == nil)
        #expect(try fixture.read { try $0.processingNoticeReports.waiting(for: secretariat) }.count == 1)
    }

    @Test("a department has its own and no other's, and changes none that was reported")
    func own() throws {
        let mine = try notify("講座の受付", on: day(2022, 4, 1))
        let other = try notify("名簿の管理", on: day(2022, 4, 2), department: 1, by: .secretariat)
        let department = fixture.actor(.department)
        let rows = try fixture.read { try $0.processingNotices.list(ProcessingNoticeQuery(), for: department).rows }
        #expect(rows.map(\.id) == [mine])
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.processingNotices.find(other, for: department) }
        }
        #expect(throws: ProcessingNoticeError.departmentNotAllowed) {
            try notify("よその業務", on: day(2022, 4, 3), department: 1)
        }
        #expect(throws: ProcessingNoticeError.future) { try notify("来月の業務", on: day(2022, 8, 1)) }
        let changed = try ProcessingNotice(
            kind: .change, department: fixture.departments[0], name: "講座の受付", notifiedOn: day(2022, 4, 1), items: "氏名",
            change: "住所を加える")
        try fixture.write { try $0.processingNotices.update(mine, changed, version: 1, by: department) }
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write { try $0.processingNotices.update(mine, changed, version: 1, by: department) }
        }
        _ = try make()
        #expect(throws: ProcessingNoticeError.alreadyReported) {
            try fixture.write { try $0.processingNotices.update(mine, changed, version: 2, by: department) }
        }
    }

    @Test("the register goes on page by page")
    func pages() throws {
        for number in 1...51 { try notify("業務\(number)", on: day(2022, 4, 1 + number % 20)) }
        let department = fixture.actor(.department)
        let first = try fixture.read { try $0.processingNotices.list(ProcessingNoticeQuery(), for: department) }
        #expect(first.rows.count == 50 && first.previous == nil)
        let next = try fixture.read {
            try $0.processingNotices.list(ProcessingNoticeQuery(cursor: first.next), for: department)
        }
        #expect(next.rows.count == 1 && next.next == nil && next.previous != nil)
        #expect(Set((first.rows + next.rows).map(\.id)).count == 51)
    }
}
