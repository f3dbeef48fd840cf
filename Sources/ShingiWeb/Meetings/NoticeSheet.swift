import ShingiDomain
import Templates

/// A notice or another letter as it is printed, and as text for a mail.
struct NoticeSheet: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("number", \.number), .text("date", \.date), .strings("addressees", \.addressees),
        .strings("sender", \.sender), .text("title", \.title), .strings("openings", \.openings),
        .list("entries", \.entries), .text("contact", \.contact), .text("mail", \.mail))

    let number: String
    let date: String
    let addressees: [String]
    let sender: [String]
    let title: String
    /// Its paragraphs.
    let openings: [String]
    let entries: [Point]
    let contact: String
    let mail: String

    struct Point: TemplateModel {
        static let fields = TemplateFields<Self>(.text("term", \.term), .strings("lines", \.lines))
        let term: String
        let lines: [String]
    }

    init(_ letter: some OfficialLetter) {
        number = letter.number
        date = letter.date
        addressees = Self.lines(letter.addressee)
        sender = Self.lines(letter.sender)
        title = letter.title
        openings = Self.lines(letter.opening)
        entries = letter.entries.enumerated().map { Point(term: "\($0 + 1) \($1.term)", lines: $1.lines) }
        contact = letter.contact
        mail = letter.mail
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
