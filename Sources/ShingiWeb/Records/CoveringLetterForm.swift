import HTTP
import ShingiDomain

/// What was chosen and typed about a covering letter, as the address of its page says it: nothing of it is stored.
struct CoveringLetterForm {
    private(set) var content: LetterContent
    private(set) var addressee: LetterAddressee
    private(set) var number: String
    private(set) var date: DateEntry
    private(set) var answerBy: DateEntry
    private(set) var note: String
    /// Of the replies of the meeting this one alone.
    let reply: ReplyID?
    private(set) var errors = FieldErrors()
    private var readDate: CivilDate?
    private var readAnswerBy: CivilDate?

    /// - Parameter offered: what there is to be sent; the first where nothing else was chosen.
    init(_ query: FormValues, offered: [LetterContent], on today: CivilDate) {
        content = query["content"].flatMap(LetterContent.init(rawValue:)) ?? offered.first ?? .papers
        addressee = query["to"].flatMap(LetterAddressee.init(rawValue:)) ?? .members
        number = query["number"] ?? ""
        note = (query["note"] ?? "").replacing("\r\n", with: "\n")
        reply = query["reply"].flatMap { ReplyID(pathSegment: $0) }
        date = query["date.year"] == nil ? DateEntry(today) : DateEntry(query, "date")
        answerBy = DateEntry(query, "answer_by")
        readDate = read(date, "date")
        readAnswerBy = answerBy.isEmpty ? nil : read(answerBy, "answer_by")
    }

    /// Nil while something could not be read.
    func order() throws(LetterError) -> LetterOrder? {
        guard errors.isEmpty, let readDate else { return nil }
        return try LetterOrder(
            content, to: addressee, number: number, date: readDate, answerBy: readAnswerBy, note: note)
    }

    mutating func refuse(_ error: LetterError) {
        switch error {
        case .wrongAddressee: errors.add(error.message, to: "to")
        case .numberTooLong: errors.add(error.message, to: "number")
        case .noteTooLong: errors.add(error.message, to: "note")
        case .answerBeforeLetter: errors.add(error.message, to: "answer_by")
        case .nothingToSend: errors.addToForm(error.message)
        }
    }

    /// The same letter at another address: as PDF, in Word, as mail.
    func link(_ path: String) -> String { "\(path)?\(values.urlEncoded)" }

    /// Where the letter to the departments begins with which one reply is sent.
    static func link(sending reply: ReplyID, of meeting: MeetingID) -> String {
        let values = FormValues([
            "content": LetterContent.replies.rawValue, "to": LetterAddressee.departments.rawValue, "reply": "\(reply)",
        ])
        return "\(Paths.meetingCoveringLetter(meeting))?\(values.urlEncoded)"
    }

    var fields: [FormField] {
        [
            .select(
                SelectField(
                    FieldFrame("content", label: "送るもの", required: true, error: errors["content"]),
                    choices: Choice.list(
                        LetterContent.allCases.map { ($0.rawValue, $0.label) }, chosen: content.rawValue))),
            .select(
                SelectField(
                    FieldFrame("to", label: "宛先", required: true, error: errors["to"]),
                    choices: Choice.list(
                        LetterAddressee.allCases.map { ($0.rawValue, $0.label) }, chosen: addressee.rawValue))),
            .line(
                LineField(
                    FieldFrame("number", label: "文書番号", help: "例:4月区第123号。付けないときは空けておきます。", error: errors["number"]),
                    value: number)),
            .date(DateField(FieldFrame("date", label: "送付の日付", required: true, error: errors["date"]), entry: date)),
            .date(
                DateField(
                    FieldFrame(
                        "answer_by", label: "回答の期限", help: "会議録の訂正など、返事を求めるときに入れます。", error: errors["answer_by"]),
                    entry: answerBy)),
            .text(
                TextField(
                    FieldFrame(
                        "note", label: "その他", help: "送付文の終わりに載ります。\(LetterOrder.longestNote)文字まで。",
                        error: errors["note"]),
                    value: note, rows: 3)),
        ]
    }

    private var values: FormValues {
        var values = FormValues(["content": content.rawValue, "to": addressee.rawValue])
        if let reply { values.add("reply", "\(reply)") }
        if !number.isEmpty { values.add("number", number) }
        values.add(date, "date")
        if !answerBy.isEmpty { values.add(answerBy, "answer_by") }
        if !note.isEmpty { values.add("note", note) }
        return values
    }

    private mutating func read(_ entry: DateEntry, _ name: String) -> CivilDate? {
        let fields = DateFields(era: entry.era.rawValue, year: entry.year, month: entry.month, day: entry.day)
        switch fields.read() {
        case .success(let date): return date
        case .failure(let error):
            errors.add(error.message, to: name)
            return nil
        }
    }
}

extension DateEntry {
    fileprivate init(_ query: FormValues, _ name: String) {
        self.init(
            query["\(name).era"].flatMap(Era.init(rawValue:)) ?? .reiwa, year: query["\(name).year"] ?? "",
            month: query["\(name).month"] ?? "", day: query["\(name).day"] ?? "")
    }
}

extension FormValues {
    fileprivate mutating func add(_ entry: DateEntry, _ name: String) {
        add("\(name).era", entry.era.rawValue)
        add("\(name).year", entry.year)
        add("\(name).month", entry.month)
        add("\(name).day", entry.day)
    }
}
