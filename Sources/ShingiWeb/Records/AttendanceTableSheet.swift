import ShingiDomain
import ShingiServices
import Templates

/// The words of a year's attendance book, the same on the page and in Word.
struct AttendanceTableSheet {
    let council: String
    let title: String
    let meetings: [MeetingLine]
    /// As many meetings as stand side by side on a sheet of A4.
    let parts: [Part]
    let totals: [Totals]
    let legend: String
    let hasWritten: Bool

    /// Meetings beside each other in one table.
    static let width = 12

    struct MeetingLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .integer("number", \.number), .text("name", \.name), .text("href", \.href), .text("date", \.date),
            .text("form", \.form), .text("standing", \.standing), .text("quorum", \.quorum))
        let number: Int
        let name: String
        let href: String
        let date: String
        let form: String
        /// 16名中15名
        let standing: String
        let quorum: String
    }

    struct Part: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("caption", \.caption), .list("columns", \.columns), .list("rows", \.rows))
        let caption: String
        let columns: [Column]
        let rows: [Row]
    }

    struct Column: TemplateModel {
        static let fields = TemplateFields<Self>(
            .integer("number", \.number), .text("day", \.day), .text("name", \.name))
        let number: Int
        /// 7.28
        let day: String
        let name: String
    }

    struct Row: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("office", \.office), .text("name", \.name), .list("marks", \.marks))
        let office: String
        let name: String
        let marks: [Mark]
    }

    struct Mark: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("sign", \.sign), .text("word", \.word), .text("column", \.column))
        let sign: String
        let word: String
        let column: String
    }

    struct Totals: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("office", \.office), .text("name", \.name), .text("seat", \.seat),
            .integer("called", \.totals.called),
            .integer("attended", \.totals.attended), .integer("web", \.totals.web), .integer("late", \.totals.late),
            .integer("left", \.totals.left), .integer("absent", \.totals.absent),
            .integer("unrecorded", \.totals.unrecorded), .text("written", \.written))
        let office: String
        let name: String
        let seat: String
        let totals: AttendanceTotals

        /// 2回中1回
        var written: String { totals.asked == 0 ? "―" : "\(totals.asked)回中\(totals.answered)回" }
    }

    init(_ attendance: YearAttendance) {
        let table = attendance.table
        council = attendance.council.name
        title = "\(attendance.year.name) 出席簿"
        meetings = table.books.enumerated().map { Self.meeting($0 + 1, $1) }
        parts = stride(from: 0, to: table.books.count, by: Self.width).map { start in
            Self.part(start..<min(start + Self.width, table.books.count), attendance)
        }
        totals = table.rows.map { row in
            Totals(
                office: row.title, name: attendance.names[row.member] ?? "",
                seat: row.seat?.label(in: attendance.council.municipality) ?? "", totals: row.totals)
        }
        let shown = Set(table.rows.flatMap(\.marks))
        legend = AttendanceMark.allCases.filter(shown.contains).map { "\($0.sign) \($0.label)" }.joined(separator: "、")
        hasWritten = table.books.contains { $0.meeting.form == .written }
    }

    private static func meeting(_ number: Int, _ book: AttendanceBook) -> MeetingLine {
        let meeting = book.meeting
        let came = meeting.form == .written ? book.count(.answered) : book.attended
        return MeetingLine(
            number: number, name: meeting.title, href: Paths.meetingAttendanceBook(meeting.id),
            date: meeting.date.japanese, form: meeting.form.label, standing: "\(book.lines.count)名中\(came)名",
            quorum: "\(book.standing.required)名")
    }

    private static func part(_ range: Range<Int>, _ attendance: YearAttendance) -> Part {
        let books = attendance.table.books[range]
        let columns = zip(range, books).map { index, book in
            Column(
                number: index + 1, day: "\(book.meeting.date.month).\(book.meeting.date.day)", name: book.meeting.title)
        }
        return Part(
            caption: range.count == 1 ? "会議\(range.upperBound)" : "会議\(range.lowerBound + 1)～\(range.upperBound)",
            columns: columns,
            rows: attendance.table.rows.map { row in
                Row(
                    office: row.title, name: attendance.names[row.member] ?? "",
                    marks: zip(columns, row.marks[range]).map {
                        Mark(sign: $1.sign, word: $1.label, column: "\($0.number)(\($0.day))")
                    })
            })
    }
}
