import HTTP
import ShingiDomain

/// What was typed about a notice. Keeps everything as typed; knows how to read it, not what is allowed.
struct NoticeForm {
    var number = ""
    var date = DateEntry()
    var replyBy = DateEntry()
    var note = ""
    var errors = FieldErrors()
    private var readDate: CivilDate?
    private var readReplyBy: CivilDate?

    /// A week for the answers where there is so much time.
    init(for meeting: Meeting, on today: CivilDate) {
        date = DateEntry(today)
        readDate = today
        let usual = meeting.date.adding(days: -7)
        guard meeting.form != .written, meeting.state == .planned, usual >= today else { return }
        replyBy = DateEntry(usual)
        readReplyBy = usual
    }

    init(_ sent: FormData) {
        number = sent["number"] ?? ""
        note = sent["note"] ?? ""
        date = DateEntry(sent, "date")
        replyBy = DateEntry(sent, "reply_by")
        readDate = read(sent, "date")
        readReplyBy = replyBy.isEmpty ? nil : read(sent, "reply_by")
    }

    /// What is to be sent; nil while something could not be read.
    func order(for meeting: Meeting) throws(NoticeError) -> NoticeOrder? {
        guard errors.isEmpty, let readDate else { return nil }
        return try NoticeOrder(number: number, date: readDate, replyBy: readReplyBy, note: note, for: meeting)
    }

    mutating func refuse(_ error: NoticeError) {
        switch error {
        case .noteTooLong: errors.add(error.message, to: "note")
        case .replyBeforeNotice, .replyAfterMeeting: errors.add(error.message, to: "reply_by")
        case .begun, .nothingToCancel: errors.addToForm(error.message)
        }
    }

    func fields(asksForReply: Bool) -> [FormField] {
        let reply = DateField(
            FieldFrame(
                "reply_by", label: "出欠の回答の期限", help: "この日まで委員が回答し、変えられます。空けておくと開会までです。",
                error: errors["reply_by"]),
            entry: replyBy)
        return [
            .line(
                LineField(
                    FieldFrame("number", label: "文書番号", help: "例:4月区第123号。付けないときは空けておきます。", error: errors["number"]),
                    value: number)),
            .date(DateField(FieldFrame("date", label: "通知の日付", required: true, error: errors["date"]), entry: date)),
        ] + (asksForReply ? [.date(reply)] : []) + [
            .text(
                TextField(
                    FieldFrame("note", label: "その他", help: "持ち物、Web会議のつなぎ方など。通知の終わりに載ります。", error: errors["note"]),
                    value: note, rows: 3))
        ]
    }

    private mutating func read(_ sent: FormData, _ name: String) -> CivilDate? {
        let fields = DateFields(
            era: sent["\(name).era"] ?? "", year: sent["\(name).year"] ?? "", month: sent["\(name).month"] ?? "",
            day: sent["\(name).day"] ?? "")
        switch fields.read() {
        case .success(let date): return date
        case .failure(let error):
            errors.add(error.message, to: name)
            return nil
        }
    }
}
