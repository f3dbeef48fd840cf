import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Attendance books from the records")
struct AttendanceBookServiceTests {
    @Test("the meeting of June: fifteen of sixteen at the opening, the sixteenth late by Web, officers first")
    func meeting() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        let found = try fixture.read { try $0.attendanceBooks.book(of: day.meeting, for: fixture.actor(.secretariat)) }
        #expect(found.book.quorumLine == "委員16名中15名出席、定足数9名")
        #expect(found.book.totalLine == "出席16名(会場11名、Web5名)、欠席0名")
        #expect(found.book.lines.prefix(3).map(\.title) == ["会長", "副会長", "委員"])
        #expect(found.book.lines.last?.movements.map(\.text) == ["10:20遅参"])
        #expect(found.book.turns.isEmpty)
        #expect(found.staff.map(\.name) == ["区民部 保健予防課", "区民部 戸籍住民課"])
        #expect(found.meeting.observers == 3)
    }

    @Test("over the year each member's meetings are counted: there, by Web, late, left")
    func year() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        _ = try day.handsDay()
        let found = try fixture.read {
            try $0.attendanceBooks.table(of: FiscalYear(startYear: 2022), for: fixture.actor(.clerk))
        }
        #expect(found.table.books.map(\.meeting.title) == ["第12期・第15回", "第13期・第1回"])
        let rows = Dictionary(found.table.rows.map { ($0.member, $0) }) { first, _ in first }
        let late = try #require(rows[fixture.members[15]])
        #expect(late.marks == [.web, .place])
        #expect(late.totals.attended == 2 && late.totals.web == 1 && late.totals.late == 1 && late.totals.left == 0)
        #expect(rows[fixture.members[3]]?.totals.left == 1)
        #expect(rows[fixture.members[0]]?.title == "会長")
        #expect(found.years == [FiscalYear(startYear: 2022)])
    }

    @Test("a year without a meeting is empty, and what is planned or still open is not counted")
    func empty() throws {
        let day = try SummerDay(close: false)
        let fixture = day.fixture
        let found = try fixture.read {
            try $0.attendanceBooks.table(of: FiscalYear(startYear: 2022), for: fixture.actor(.secretariat))
        }
        #expect(found.table.books.isEmpty && found.table.rows.isEmpty)
    }

    @Test("a written meeting has answers instead, without a word of what was answered")
    func written() throws {
        let fixture = try Fixture()
        let meeting = try fixture.writtenMeeting(names: .nobody)
        for index in 0..<10 {
            try fixture.answer(meeting, .inFavour, by: index, receipt: fixture.receipt(UInt8(index + 1)))
        }
        let found = try fixture.read { try $0.attendanceBooks.book(of: meeting, for: fixture.actor(.secretariat)) }
        #expect(found.book.quorumLine == "委員16名中10名回答、定足数9名")
        #expect(found.book.totalLine == "回答10名、回答なし6名")
        #expect(found.answeredOn.count == 10)
    }

    @Test(
        "members and departments find no attendance book, nor does another council",
        arguments: [Role.member, .department])
    func rights(role: Role) throws {
        let day = try SummerDay()
        let fixture = day.fixture
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.attendanceBooks.book(of: day.meeting, for: fixture.actor(role)) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.read {
                try $0.attendanceBooks.table(of: FiscalYear(startYear: 2022), for: fixture.actor(role))
            }
        }
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.attendanceBooks.book(of: day.meeting, for: stranger) }
        }
    }
}
