import ShingiDomain
import ShingiServices
import Templates

/// The words of an attendance book, the same on the page and in Word.
struct AttendanceSheet {
    let council: String
    let meetingTitle: String
    let title: String
    let facts: [(term: String, text: String)]
    /// The quorum, the totals, and when the quorum was lost.
    let sentences: [String]
    /// Before the meeting: to be signed.
    let isSigned: Bool
    let isCancelled: Bool
    let markHeading: String
    let members: [Line]
    let staff: [Staff]

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .integer("number", \.number), .text("office", \.office), .text("name", \.name), .text("seat", \.seat),
            .text("mark", \.mark), .text("times", \.times), .text("remark", \.remark))
        let number: Int
        let office: String
        let name: String
        let seat: String
        let mark: String
        /// 10:20遅参、11:00退席
        let times: String
        let remark: String
    }

    struct Staff: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("part", \.part), .text("department", \.department), .text("people", \.people))
        let part: String
        let department: String
        let people: String
    }

    init(_ attendance: MeetingAttendance) {
        let (book, meeting) = (attendance.book, attendance.meeting)
        council = [attendance.council.name, attendance.subcommittee?.name].compactMap(\.self).joined(separator: " ")
        meetingTitle = meeting.title
        isSigned = meeting.state == .planned && meeting.form != .written
        isCancelled = meeting.state == .cancelled
        title = "\(meeting.title) 出席簿"
        facts = Self.facts(meeting)
        sentences = Self.sentences(book)
        markHeading = isSigned ? "出欠の回答" : meeting.form == .written ? "回答" : "出欠"
        members = book.lines.enumerated().map { Self.line($0 + 1, $1, attendance) }
        staff = Self.staff(attendance)
    }

    private static func facts(_ meeting: Meeting) -> [(term: String, text: String)] {
        let start = (meeting.openedAt ?? meeting.startsAt).japanese
        let close = meeting.closedAt.map { "から\($0.japanese)まで" } ?? "から"
        let written = meeting.form == .written
        let openness = meeting.openness.reason.map { "\(meeting.openness.label)(\($0))" } ?? meeting.openness.label
        var facts = [(written ? "期日" : "日時", meeting.date.japanese + (written ? "" : " \(start)\(close)"))]
        if !written { facts.append(("場所", meeting.place)) }
        facts += [("開催方法", meeting.form.label), ("会議の公開", openness)]
        if meeting.state.hasBegun, !written { facts.append(("傍聴", observers(meeting))) }
        if meeting.state == .cancelled { facts.append(("中止", meeting.cancellation)) }
        return facts
    }

    private static func sentences(_ book: AttendanceBook) -> [String] {
        let meeting = book.meeting
        switch meeting.state {
        case .cancelled: return ["この会議は中止になりました。"]
        case .planned: return ["委員\(book.standing.members)名、定足数\(book.standing.required)名"]
        case .open, .closed: break
        }
        let opening = meeting.form == .written ? "" : "(\((meeting.openedAt ?? meeting.startsAt).japanese)開会)"
        let state = meeting.state == .open ? ["この会議は開会中です。出席簿は今の記録によります。"] : []
        return [
            "\(book.quorumLine)\(opening)。\(book.standing.isMet ? "定足数に達しています。" : "定足数に達していません。")",
            "\(book.totalLine)。",
        ] + book.turns.map { "\($0.time.japanese)、出席\($0.present)名となり、定足数\($0.turn == .lost ? "を欠きました" : "に再び達しました")。" }
            + state
    }

    private static func line(_ number: Int, _ line: AttendanceBook.Line, _ attendance: MeetingAttendance) -> Line {
        let seat = line.seat?.label(in: attendance.council.municipality) ?? ""
        let answer = attendance.announced[line.member]?.label ?? ""
        let isPlanned = attendance.meeting.state == .planned
        let day = attendance.answeredOn[line.member].map { "\($0.japaneseWithoutWeekday)受付" } ?? ""
        return Line(
            number: number, office: line.title, name: attendance.names[line.member] ?? "", seat: seat,
            mark: isPlanned ? answer : line.mark.label,
            times: day.isEmpty ? line.movements.map(\.text).joined(separator: "、") : day,
            remark: line.isElectedChair ? "議長(出席委員の互選)" : "")
    }

    private static func staff(_ attendance: MeetingAttendance) -> [Staff] {
        guard attendance.meeting.form != .written, attendance.meeting.state != .cancelled else { return [] }
        return [Staff(part: "事務局", department: attendance.council.secretariat, people: "")]
            + attendance.staff.map {
                Staff(part: "所管課", department: $0.name, people: $0.speakers.joined(separator: "、"))
            }
    }

    private static func observers(_ meeting: Meeting) -> String {
        guard meeting.openness == .open else { return "なし(非公開)" }
        return meeting.observers.map { "\($0)名" } ?? "記録なし"
    }
}
