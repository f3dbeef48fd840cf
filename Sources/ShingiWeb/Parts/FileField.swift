import Templates

/// A file to send, with those already held.
struct FileField: TemplateModel {
    let frame: FieldFrame
    /// What the chooser offers, such as `.pdf,.docx`; the server decides for itself.
    let accepted: String?
    let allowsSeveral: Bool
    let held: [Held]

    struct Held: TemplateModel {
        let name: String
        let href: String
        /// For people: 「1.2 MB」.
        let size: String

        static let fields = TemplateFields<Self>(
            .text("fileName", \.name), .text("href", \.href), .text("size", \.size))
    }

    init(_ frame: FieldFrame, accepted: String? = nil, several: Bool = false, held: [Held] = []) {
        self.frame = frame
        self.accepted = accepted
        self.allowsSeveral = several
        self.held = held
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .optionalText("accepted", \.accepted),
        .flag("allowsSeveral", \.allowsSeveral),
        .flag("hasHeld", { !$0.held.isEmpty }),
        .list("held", \.held))
}
