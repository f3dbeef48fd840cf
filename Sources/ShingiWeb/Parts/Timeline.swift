import Templates

/// What happened, newest first or oldest first as the page wants it.
struct Timeline: TemplateModel {
    let entries: [Entry]

    struct Entry: TemplateModel {
        let time: String
        /// ISO 8601, for machines.
        let dateTime: String
        let who: String
        let what: String
        let detail: String?

        init(time: String, dateTime: String, who: String, what: String, detail: String? = nil) {
            self.time = time
            self.dateTime = dateTime
            self.who = who
            self.what = what
            self.detail = detail
        }

        static let fields = TemplateFields<Self>(
            .text("time", \.time),
            .text("dateTime", \.dateTime),
            .text("who", \.who),
            .text("what", \.what),
            .optionalText("detail", \.detail))
    }

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    static let fields = TemplateFields<Self>(.list("entries", \.entries))
}
