import ShingiDomain
import Templates

/// A notice as it is printed, and as text for a mail.
struct NoticeSheet: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("number", \.notice.number), .text("date", \.notice.date), .text("addressee", \.notice.addressee),
        .strings("sender", \.sender), .text("title", \.notice.title), .text("opening", \.notice.opening),
        .list("entries", \.entries), .text("contact", \.notice.contact), .text("mail", \.notice.mail))

    let notice: MeetingNotice
    let sender: [String]
    let entries: [Point]

    struct Point: TemplateModel {
        static let fields = TemplateFields<Self>(.text("term", \.term), .strings("lines", \.lines))
        let term: String
        let lines: [String]
    }

    init(_ notice: MeetingNotice) {
        self.notice = notice
        sender = notice.sender.split(separator: "\n").map(String.init)
        entries = notice.entries.enumerated().map { Point(term: "\($0 + 1) \($1.term)", lines: $1.lines) }
    }
}
