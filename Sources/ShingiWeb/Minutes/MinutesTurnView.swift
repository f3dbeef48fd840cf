import ShingiDomain
import ShingiServices
import Templates

/// One entry of the body, as the page shows it to those who work on it.
struct MinutesTurnView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .flag("isTurn", { $0.kind == .turn }), .flag("isHeading", { $0.kind == .heading }),
        .flag("isNote", { $0.kind == .note || $0.kind == .front }), .text("speaker", \.speaker), .text("text", \.text),
        .optionalText("item", \.item), .optionalText("summary", \.summary), .optionalText("href", \.href))

    let anchor: String
    let kind: TranscriptBlock.Kind
    let speaker: String
    let text: String
    let item: String?
    let summary: String?
    let href: String?

    init(_ turn: MinutesTurn, _ style: MinutesText, _ items: [AgendaItemID: String], editable: Bool) {
        anchor = "turn-\(turn.id)"
        kind = turn.kind
        // The names are shown to those who write and confirm, whatever the style.
        speaker = turn.speaker.map(\.label) ?? ""
        text = turn.text
        item = turn.kind == .heading ? turn.item.flatMap { items[$0] } : nil
        summary = style.style == .summary && turn.kind == .turn ? Self.summary(turn, style) : nil
        href = editable ? Paths.minutesTurn(turn.id) : nil
    }

    private static func summary(_ turn: MinutesTurn, _ style: MinutesText) -> String {
        guard let words = style.words(of: turn) else { return "要録:載せない" }
        return turn.summary == nil ? "要録:発言のまま" : "要録:\(words)"
    }
}
