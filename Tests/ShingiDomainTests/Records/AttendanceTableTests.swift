import Testing

@testable import ShingiDomain

@Suite("Attendance over a year")
struct AttendanceTableTests {
    private static let year = CivilDateRange(
        unchecked: CivilDate(unchecked: 2022, 4, 1), CivilDate(unchecked: 2023, 3, 31))
    private static let first = CivilDate(unchecked: 2022, 6, 1)
    private static let second = CivilDate(unchecked: 2022, 7, 28)

    private func book(
        _ id: Int64, on date: CivilDate, _ members: [Int64], _ stays: [Attendance], state: MeetingState = .closed,
        form: MeetingForm = .hybrid, answered: Set<MemberID> = [], webCounts: Bool = true
    ) -> AttendanceBook {
        var meeting = Example.meeting(id, date, state)
        meeting.form = form
        let appointments = members.map { Sample.appointment($0, Self.year) }
        let sitting = Sitting(
            meeting: meeting,
            register: Register(terms: [], appointments: appointments, offices: [Sample.office(.chair, 2, Self.year)]),
            attendances: stays)
        return AttendanceBook(sitting, VotingRules(webCounts: webCounts), answered: answered)
    }

    private func stay(_ member: Int64, _ mode: AttendanceMode) throws -> Attendance {
        try Attendance(member: MemberID(member), mode: mode)
    }

    @Test("the chair stands first, then the register; who is not of the body that day is not called")
    func order() throws {
        let table = AttendanceTable([
            book(2, on: Self.second, [2, 3], [try stay(2, .place), try stay(3, .absent)]),
            book(1, on: Self.first, [1, 2, 3], [try stay(1, .place), try stay(2, .web)]),
        ])
        #expect(table.books.map(\.meeting.id.rawValue) == [1, 2])
        #expect(table.rows.map(\.member.rawValue) == [2, 3, 1])
        #expect(table.rows.map(\.title) == ["会長", "委員", "委員"])
        #expect(table.rows[2].marks == [.place, .notCalled])
        #expect(table.rows[2].totals.called == 1 && table.rows[2].totals.attended == 1)
        let third = table.rows[1].totals
        #expect(third.called == 2 && third.attended == 0 && third.absent == 1 && third.unrecorded == 1)
    }

    @Test("by Web is absent where Web does not count, and answers in writing are counted apart")
    func ways() throws {
        let table = AttendanceTable([
            book(1, on: Self.first, [1], [try stay(1, .web)], webCounts: false),
            book(2, on: Self.second, [1], [], form: .written, answered: [MemberID(1)]),
        ])
        let totals = try #require(table.rows.first?.totals)
        #expect(totals.called == 1 && totals.attended == 0 && totals.absent == 1)
        #expect(totals.asked == 1 && totals.answered == 1)
        #expect(table.rows[0].marks == [.web, .answered])
    }

    @Test("that the quorum was lost and regained stands in the book with the minute")
    func turns() throws {
        let leaves = try Attendance(member: MemberID(2), mode: .place, leftAt: TimeOfDay(minutes: 630))
        let comes = try Attendance(member: MemberID(3), mode: .web, arrivedAt: TimeOfDay(minutes: 640))
        let found = book(1, on: Self.first, [1, 2, 3], [try stay(1, .place), leaves, comes])
        #expect(found.quorumLine == "委員3名中2名出席、定足数2名" && found.attended == 3)
        let lost = AttendanceBook.Turn(time: TimeOfDay(minutes: 630), turn: .lost, present: 1)
        let regained = AttendanceBook.Turn(time: TimeOfDay(minutes: 640), turn: .regained, present: 2)
        #expect(found.turns == [lost, regained])
    }

    @Test("what has not ended counts for nobody")
    func unheld() {
        let table = AttendanceTable([
            book(1, on: Self.first, [1], [], state: .planned), book(2, on: Self.second, [1], [], state: .open),
        ])
        #expect(table.books.isEmpty && table.rows.isEmpty)
    }
}
