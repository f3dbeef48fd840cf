import ShingiDomain
import ShingiServices
import Templates

/// The page on which one entry is changed, parted, joined, taken out, or followed by another.
struct MinutesTurnPage: Page {
    static let template = "minutes/turn"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .optionalModel("stored", \.stored),
        .text("action", \.action), .text("version", \.version), .list("fields", \.formFields),
        .optionalModel("split", \.split), .text("splitAction", \.splitAction), .text("insertAction", \.insertAction),
        .list("insertFields", \.insertFields), .list("posts", \.posts), .text("cancelHref", \.cancelHref))

    let kicker: String
    let summary: ErrorSummary?
    let stored: Banner?
    let action: String
    let version: String
    let formFields: [FormField]
    let split: SelectField?
    let splitAction: String
    let insertAction: String
    let insertFields: [FormField]
    let posts: [PostButton]
    let cancelHref: String
    let trail: [BreadcrumbItem]

    var title: String { "発言を直す" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    init(_ detail: MinutesTurnDetail, _ form: MinutesTurnForm) {
        let turn = detail.turn
        kicker = detail.meeting.title
        summary = ErrorSummary(form.errors)
        stored =
            form.text != turn.text
            ? Banner(.info, "今の内容", detail: turn.text) : nil
        version = String(form.version)
        action = Paths.minutesTurn(turn.id)
        splitAction = Paths.minutesTurnSplit(turn.id)
        insertAction = Paths.minutesTurnInsertion(turn.id)
        cancelHref = Paths.minutes(detail.meeting.id) + "#turn-\(turn.id)"
        trail = MinutesPage.trail(detail.meeting, inside: true)
        formFields = Self.turnFields(detail, form)
        split = Self.split(turn, form)
        insertFields = Self.insertFields(detail, form)
        let hidden = [HiddenField("version", String(form.version))]
        let join =
            detail.previous?.kind == turn.kind
            ? [PostButton("前の発言につなげる", action: Paths.minutesTurnJoin(turn.id), hidden: hidden)] : []
        posts = join + [PostButton("この発言を削除する", action: Paths.minutesTurnRemoval(turn.id), hidden: hidden)]
    }

    private static func turnFields(_ detail: MinutesTurnDetail, _ form: MinutesTurnForm) -> [FormField] {
        let errors = form.errors
        var fields: [FormField] = []
        if detail.turn.kind == .turn {
            fields.append(
                .line(
                    LineField(
                        FieldFrame("label", label: "発言者の表記", required: true, error: errors["label"]), value: form.label,
                        width: .medium, suggestions: detail.speakers.map(\.label))))
            fields.append(
                .select(
                    SelectField(
                        FieldFrame("speaker", label: "発言者", required: true, error: errors["speaker"]),
                        choices: MinutesSpeakerAnswers.choices(
                            MinutesSpeakerAnswers.speaker("-", form.speaker, detail.members), detail.members),
                        prompt: "選んでください")))
        }
        fields.append(
            .text(
                TextField(
                    FieldFrame(
                        "text", label: detail.turn.kind == .turn ? "発言" : "内容", required: true, help: "改行すると段落が変わります。",
                        error: errors["text"]), value: form.text, rows: 10)))
        fields.append(
            .select(
                SelectField(
                    FieldFrame("item", label: "議題", error: errors["item"]),
                    choices: detail.items.map {
                        Choice("\($0.id)", "\($0.name) \($0.title)", chosen: "\($0.id)" == form.item)
                    }, prompt: "議題に結び付けない")))
        guard detail.turn.kind == .turn else { return fields }
        return fields + [
            .text(
                TextField(
                    FieldFrame("summary", label: "要点", help: "要録の様式で、発言の代わりに載せる言葉です。", error: errors["summary"]),
                    value: form.summary, rows: 2)),
            .check(CheckField(FieldFrame("left_out", label: "要録に載せない"), checked: form.leftOut)),
        ]
    }

    /// One choice for each sentence that may begin a turn of its own.
    private static func split(_ turn: MinutesTurn, _ form: MinutesTurnForm) -> SelectField? {
        let places = turn.breaks
        guard !places.isEmpty else { return nil }
        let characters = Array(turn.text)
        return SelectField(
            FieldFrame("place", label: "ここから後を、新しい発言にする", error: form.errors["place"]),
            choices: places.map { place in
                let words = String(characters[place...].prefix(40)).replacing("\n", with: "")
                return Choice(String(place), words + (characters.count - place > 40 ? "…" : ""))
            }, prompt: "選んでください")
    }

    private static func insertFields(_ detail: MinutesTurnDetail, _ form: MinutesTurnForm) -> [FormField] {
        [
            .select(
                SelectField(
                    FieldFrame("new_speaker", label: "発言者", error: form.errors["new_speaker"]),
                    choices: detail.speakers.map { Choice($0.label, $0.label, chosen: $0.label == form.newSpeaker) },
                    prompt: "発言ではない(注記)")),
            .text(
                TextField(
                    FieldFrame("new_text", label: "加える内容", required: true, error: form.errors["new_text"]),
                    value: form.newText, rows: 4)),
        ]
    }
}
