import ShingiDomain
import ShingiServices
import Templates

/// A transcript as it was read, with the speakers to be named; nothing of it is stored yet.
struct MinutesPreviewPage: Page {
    static let template = "minutes/preview"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .model("facts", \.facts),
        .text("action", \.action), .text("text", \.text), .list("unknown", \.unknown),
        .flag("hasUnknown", { !$0.unknown.isEmpty }), .list("known", \.known), .flag("hasKnown", { !$0.known.isEmpty }),
        .list("blocks", \.blocks), .list("removed", \.removed), .flag("hasRemoved", { !$0.removed.isEmpty }),
        .text("cancelHref", \.cancelHref))

    let kicker: String
    let summary: ErrorSummary?
    let facts: DefinitionList
    let action: String
    let text: String
    let unknown: [SelectField]
    let known: [Known]
    let blocks: [Block]
    let removed: [Block]
    let cancelHref: String
    let trail: [BreadcrumbItem]

    var title: String { "取り込む内容の確認" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    struct Known: TemplateModel {
        static let fields = TemplateFields<Self>(.text("words", \.words))
        let words: String
    }

    struct Block: TemplateModel {
        static let fields = TemplateFields<Self>(
            .flag("isTurn", \.isTurn), .flag("isHeading", \.isHeading),
            .flag("isNote", { !$0.isTurn && !$0.isHeading }),
            .text("speaker", \.speaker), .text("words", \.text), .optionalText("item", \.item))
        let isTurn: Bool
        let isHeading: Bool
        let speaker: String
        let text: String
        let item: String?
    }

    init(_ preview: MinutesPreview, _ text: String, _ detail: MinutesDetail, _ sent: MinutesSpeakerAnswers? = nil) {
        let answers = sent ?? MinutesSpeakerAnswers(preview)
        let transcript = preview.transcript
        kicker = detail.meeting.title
        summary = ErrorSummary(answers.errors)
        action = Paths.minutesImport(detail.meeting.id)
        self.text = text
        cancelHref = Paths.minutesImport(detail.meeting.id)
        trail = MinutesPage.trail(detail.meeting, inside: true)
        facts = DefinitionList([
            .init("発言", "\(transcript.turns.count)件"), .init("発言者", "\(preview.speakers.count)名"),
            .init("見出し", "\(transcript.blocks.count { $0.kind == .heading })件"),
            .init("取り除いた行", "\(transcript.removed.count)行(ページ番号など)"),
        ])
        unknown = preview.speakers.enumerated().compactMap { index, entry in
            guard !entry.isKnown else { return nil }
            let name = "speaker.\(index)"
            return SelectField(
                FieldFrame(
                    name, label: "「\(entry.speaker.label)」(\(entry.turns)件)", required: true,
                    error: answers.errors[name]),
                choices: MinutesSpeakerAnswers.choices(answers.speakers[entry.speaker.label], preview.members),
                prompt: "選んでください")
        }
        let names = Dictionary(preview.members.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        known = preview.speakers.filter(\.isKnown).map { entry in
            let name = entry.speaker.member.flatMap { names[$0] }.map { "\($0) " } ?? ""
            return Known(words: "「\(entry.speaker.label)」(\(entry.turns)件)→ \(name)\(entry.speaker.role.label)")
        }
        blocks = transcript.blocks.enumerated().map { index, block in
            Block(
                isTurn: block.kind == .turn, isHeading: block.kind == .heading, speaker: block.speaker?.text ?? "",
                text: block.text, item: preview.items[index]?.name)
        }
        removed = transcript.removed.map { Block(isTurn: false, isHeading: false, speaker: "", text: $0, item: nil) }
    }
}
