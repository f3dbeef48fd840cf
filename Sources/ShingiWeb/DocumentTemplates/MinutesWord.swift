import Documents
import ShingiDomain
import ShingiServices

/// 会議録, in the council's style: whole for those who read the minutes, or what was published of them.
struct MinutesWord: WordDocument {
    static let kind = DocumentKind.minutes
    static let form = WordForm<Self>(
        [
            .text("council", "審議会の名前", \.council), .text("meeting", "会議の名前", \.meeting),
            .flag("draft", "承認される前のもの", \.isDraft), .text("withheld", "公開しない箇所とその根拠(公開するものだけ)", \.withheld),
        ]
            + tables.map { name, kind, block in
                .list(name, block.label, row) { document in document.lines.filter { $0.kind == kind } }
            } + [.list("lines", "本文", Line.form, \.body)])

    private static let tables: [(String, MinutesPublicLine.Kind, MinutesBlock)] = [
        ("facts", .headingTable, .heading), ("attendance", .attendance, .attendance), ("agenda", .agenda, .agenda),
        ("papers", .papers, .papers), ("decisions", .decisions, .decisions),
    ]
    private static let row = WordForm<MinutesPublicLine>([
        .text("term", "項目の名前", \.label), .text("text", "項目の内容", \.text),
    ])

    let council: String
    /// 第十三期・第1回
    let meeting: String
    let isDraft: Bool
    let withheld: String
    let style: MinutesStyle
    let lines: [MinutesPublicLine]

    var about: String { meeting }

    private var body: [Line] {
        lines.filter { [.heading, .turn, .note].contains($0.kind) }.map { Line(line: $0, style: style) }
    }

    /// What was said, or stands between.
    private struct Line: Sendable {
        static let form = WordForm<Self>([
            .flag("heading", "見出し") { $0.line.kind == .heading }, .flag("note", "注記") { $0.line.kind == .note },
            .flag("named_turn", "全文(発言者名あり)の発言") { $0.isTurn(.verbatimWithNames) },
            .flag("turn", "全文(役職のみ)の発言") { $0.isTurn(.verbatimWithRoles) },
            .flag("question", "要点の問") { $0.isTurn(.summary) && $0.isQuestion },
            .flag("answer", "要点の答") { $0.isTurn(.summary) && !$0.isQuestion },
            .text("speaker", "発言した人", \.line.label), .text("words", "見出し、注記、発言の言葉", \.line.text),
        ])

        let line: MinutesPublicLine
        let style: MinutesStyle

        private var isQuestion: Bool { line.label == SpeakerLabel.question.text }

        private func isTurn(_ style: MinutesStyle) -> Bool { line.kind == .turn && self.style == style }
    }
}

extension MinutesWord {
    init(_ detail: MinutesDetail) {
        council = detail.council.name
        meeting = detail.meeting.title
        isDraft = detail.minutes.state != .approved
        withheld = ""
        style = detail.council.settings.minutesStyle
        lines = detail.lines()
    }

    /// From what was published alone: nothing else of the minutes is at hand here.
    init(_ minutes: PublicMinutes, _ council: PublicCouncil) {
        self.council = council.name
        meeting = minutes.title
        isDraft = false
        withheld = PublicMinutesPage.withheld(minutes) ?? ""
        style = minutes.style
        lines = minutes.lines
    }
}
