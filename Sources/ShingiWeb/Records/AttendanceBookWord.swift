import Documents
import ShingiDomain

/// 出席簿, of a meeting or of a year.
struct AttendanceBookWord: WordDocument {
    static let kind = DocumentKind.attendanceBook
    static let form = WordForm<Self>(whole + ofMeeting + ofYear)

    /// Nil for the book of a year.
    let sheet: AttendanceSheet?
    /// Nil for the book of a meeting.
    let table: AttendanceTableSheet?
    let about: String

    private static let whole: [WordForm<Self>.Entry] = [
        .text("council", "審議会の名前") { $0.sheet?.council ?? $0.table?.council ?? "" },
        .text("title", "題名") { $0.sheet?.title ?? $0.table?.title ?? "" },
    ]

    private static let ofMeeting: [WordForm<Self>.Entry] = [
        .flag("meeting", "会議の出席簿") { $0.sheet != nil },
        .flag("signing", "開会の前に署名を求める出席簿") { $0.sheet?.isSigned == true },
        .flag("held", "開会した会議の出席簿") { $0.sheet.map { !$0.isSigned && !$0.isCancelled } ?? false },
        .list("facts", "会議の日時・場所など", FactWord.form) { $0.sheet?.facts.map { FactWord($0) } ?? [] },
        .list("lines", "定足数と出席の人数", SentenceWord.form) {
            $0.sheet?.sentences.map { SentenceWord(sentence: $0) } ?? []
        },
        .text("mark_heading", "出欠の欄の見出し") { $0.sheet?.markHeading ?? "" },
        .list("members", "委員", memberForm) { $0.sheet.map { $0.isCancelled ? [] : $0.members } ?? [] },
        .list("staff", "事務局と所管課", staffForm) { $0.sheet?.staff ?? [] },
        .flag("staffed", "事務局と所管課が出席する会議") { $0.sheet.map { !$0.staff.isEmpty } ?? false },
    ]

    private static let memberForm = WordForm<AttendanceSheet.Line>([
        .text("number", "番号") { "\($0.number)" }, .text("office", "役職", \.office), .text("name", "氏名", \.name),
        .text("seat", "委員の区分", \.seat), .text("mark", "出欠", \.mark), .text("times", "遅参・退席の時刻", \.times),
        .text("remark", "備考", \.remark),
    ])

    private static let staffForm = WordForm<AttendanceSheet.Staff>([
        .text("part", "事務局または所管課", \.part), .text("department", "所属", \.department),
        .text("people", "説明者・回答者", \.people),
    ])

    private static let ofYear: [WordForm<Self>.Entry] = [
        .flag("year", "年度の出席簿") { $0.table != nil },
        .list("meetings", "会議", meetingForm) { $0.table?.meetings ?? [] },
        .list("parts", "12回分ずつの出欠の表", partForm) { $0.table?.parts ?? [] },
        .text("legend", "出欠の記号の説明") { $0.table?.legend ?? "" },
        .list("totals", "委員ごとの回数", totalForm) { $0.table?.totals ?? [] },
    ]

    private static let meetingForm = WordForm<AttendanceTableSheet.MeetingLine>([
        .text("number", "番号") { "\($0.number)" }, .text("name", "会議", \.name), .text("date", "開催日", \.date),
        .text("form", "開催方法", \.form), .text("standing", "出席", \.standing), .text("quorum", "定足数", \.quorum),
    ])

    /// As many columns as there are places; those behind the last meeting stay empty.
    private static let partForm = WordForm<AttendanceTableSheet.Part>(
        [.text("caption", "表の題", \.caption)]
            + (0..<AttendanceTableSheet.width).map { place in
                .text("h\(place + 1)", "\(place + 1)列目の会議の番号") { part in
                    part.columns.count > place ? "\(part.columns[place].number)" : ""
                }
            } + [.list("rows", "委員の行", rowForm, \.rows)])

    private static let rowForm = WordForm<AttendanceTableSheet.Row>(
        [.text("office", "役職", \.office), .text("name", "氏名", \.name)]
            + (0..<AttendanceTableSheet.width).map { place in
                .text("m\(place + 1)", "\(place + 1)列目の会議の出欠") { row in
                    row.marks.count > place ? row.marks[place].sign : ""
                }
            })

    private static let totalForm = WordForm<AttendanceTableSheet.Totals>([
        .text("office", "役職", \.office), .text("name", "氏名", \.name), .text("seat", "委員の区分", \.seat),
        .text("called", "対象の回数") { "\($0.totals.called)" }, .text("attended", "出席の回数") { "\($0.totals.attended)" },
        .text("web", "うちWeb") { "\($0.totals.web)" }, .text("late", "うち遅参") { "\($0.totals.late)" },
        .text("left", "うち退席") { "\($0.totals.left)" }, .text("absent", "欠席の回数") { "\($0.totals.absent)" },
        .text("unrecorded", "未記録の回数") { "\($0.totals.unrecorded)" }, .text("written", "書面の回答", \.written),
    ])
}
