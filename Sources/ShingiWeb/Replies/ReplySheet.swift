import ShingiDomain
import Templates

/// A reply as it is printed: number and date, to whom, from whom, what was asked and what was decided.
struct ReplySheet: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("number", \.number), .text("date", \.date), .text("addressee", \.text.addressee),
        .text("council", \.text.council), .text("office", \.text.office), .text("signatory", \.text.signatory),
        .text("subject", \.subject), .text("opening", \.text.opening), .text("consultation", \.consultation),
        .text("caseTitle", \.text.title), .text("decidedAt", \.decidedAt), .list("decisions", \.decisions),
        .flag("hasConditions", { !$0.conditions.isEmpty }), .list("conditions", \.conditions),
        .optionalText("remarks", { $0.text.remarks.isEmpty ? nil : $0.text.remarks }),
        .text("remarksHeading", { $0.conditions.isEmpty ? "3 付記" : "4 付記" }))

    private let text: ReplyText
    private let number: String
    private let date: String
    private let decisions: [Decision]
    private let conditions: [Wish]

    struct Decision: TemplateModel {
        static let fields = TemplateFields<Self>(.text("sentence", \.sentence), .strings("reasons", \.reasons))
        let sentence: String
        let reasons: [String]
    }

    struct Wish: TemplateModel {
        static let fields = TemplateFields<Self>(.text("wish", \.text), .flag("mustReport", \.mustReport))
        let text: String
        let mustReport: Bool
    }

    /// - Parameters:
    ///   - number: nil for a draft, which shows where the number will stand.
    init(_ text: ReplyText, number: String?, date: CivilDate?) {
        self.text = text
        self.number = number ?? "(答申番号は、答申するときに付きます)"
        self.date = date?.japaneseWithoutWeekday ?? "(日付は、答申するときに入ります)"
        decisions = text.decisions.map { Decision(sentence: $0.sentence, reasons: $0.reasons) }
        conditions = text.conditions.map { Wish(text: $0.text, mustReport: $0.mustReport) }
    }

    private var subject: String {
        (text.caseNumber.isEmpty ? "" : "\(text.caseNumber) ") + "「\(text.title)」について(答申)"
    }

    private var consultation: String {
        let number = text.caseNumber.isEmpty ? "番号なし" : text.caseNumber
        return text.consultedOn.isEmpty ? number : "\(number)(\(text.consultedOn)諮問)"
    }

    private var decidedAt: String { "\(text.meeting)(\(text.decidedOn))" }
}
