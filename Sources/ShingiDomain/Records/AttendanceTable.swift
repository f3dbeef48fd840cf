/// 出席簿 of a year: who was at which meeting, with the totals that members are paid by (報酬).
package struct AttendanceTable: Sendable {
    /// One for each meeting that has ended, in the order of their days.
    package let books: [AttendanceBook]
    package let rows: [Row]

    package struct Row: Sendable {
        package let member: MemberID
        /// Of the last meeting that the member was called to.
        package let title: String
        package let seat: SeatCategory?
        /// In the order of the books.
        package let marks: [AttendanceMark]
        package let totals: AttendanceTotals
    }

    /// - Parameter books: of meetings that have ended; what was not held and what still goes on counts for nobody.
    package init(_ books: [AttendanceBook]) {
        let held = books.filter { $0.meeting.state == .closed }
            .sorted {
                ($0.meeting.date, $0.meeting.startsAt, $0.meeting.id) < (
                    $1.meeting.date, $1.meeting.startsAt, $1.meeting.id
                )
            }
        self.books = held
        rows = Self.order(held).map { Self.row($0, held) }
    }

    /// Those of the last meeting of the whole council first, in its order; behind them whoever sat before.
    private static func order(_ books: [AttendanceBook]) -> [MemberID] {
        let whole = books.filter { $0.meeting.subcommittee == nil }
        let parts = books.filter { $0.meeting.subcommittee != nil }
        var seen = Set<MemberID>()
        return (whole.reversed() + parts.reversed()).flatMap { $0.lines.map(\.member) }
            .filter { seen.insert($0).inserted }
    }

    private static func row(_ member: MemberID, _ books: [AttendanceBook]) -> Row {
        let lines = books.map { book in book.lines.first { $0.member == member } }
        let whole = zip(books, lines).filter { $0.0.meeting.subcommittee == nil }.compactMap(\.1).last
        let last = whole ?? lines.compactMap(\.self).last
        return Row(
            member: member, title: last?.title ?? "", seat: last?.seat, marks: lines.map { $0?.mark ?? .notCalled },
            totals: AttendanceTotals(zip(books, lines).compactMap { book, line in line.map { (book, $0) } }))
    }
}

/// How often a member was called and came.
package struct AttendanceTotals: Sendable, Hashable {
    /// Meetings at which people sit together.
    package var called = 0
    package var attended = 0
    /// Of those attended, by Web.
    package var web = 0
    package var absent = 0
    package var unrecorded = 0
    /// Of those attended, from later than the opening.
    package var late = 0
    /// Of those attended, not to the end or not all the time.
    package var left = 0
    /// Asked in writing.
    package var asked = 0
    package var answered = 0

    /// - Parameter lines: of one member, each with the book it stands in.
    package init(_ lines: [(book: AttendanceBook, line: AttendanceBook.Line)] = []) {
        for (book, line) in lines { add(line, book) }
    }

    private mutating func add(_ line: AttendanceBook.Line, _ book: AttendanceBook) {
        guard book.meeting.form != .written else {
            asked += 1
            answered += line.mark == .answered ? 1 : 0
            return
        }
        called += 1
        unrecorded += line.mark == .unrecorded ? 1 : 0
        guard line.mark.isAttendance(book.rules) else {
            absent += line.mark == .unrecorded ? 0 : 1
            return
        }
        attended += 1
        web += line.mark == .web ? 1 : 0
        late += line.movements.contains { $0.kind == .late } ? 1 : 0
        left += line.movements.contains { $0.kind == .left } ? 1 : 0
    }
}
