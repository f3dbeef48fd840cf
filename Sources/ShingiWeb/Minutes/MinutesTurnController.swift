import HTTP
import ShingiDomain
import ShingiServices

/// One entry of the body: its words, its speaker, what stands around it.
enum MinutesTurnController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        let detail = try services.minutesTurns.find(id, for: context.actor)
        return context.page(MinutesTurnPage(detail, MinutesTurnForm(detail)))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        let sent = try context.form()
        return try run(context, services, id, sent) { form in
            guard let entry = form.read() else { return nil }
            return try services.minutesTurns.change(id, entry, version: form.version, by: context.actor)
        }
    }

    static func split(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        let sent = try context.form()
        return try run(context, services, id, sent) { form in
            guard let place = sent["place"].flatMap({ Int($0) }) else { throw MinutesError.noSuchPlace }
            return try services.minutesTurns.split(id, at: place, version: form.version, by: context.actor)
        }
    }

    static func join(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        try run(context, services, id, try context.form()) { form in
            try services.minutesTurns.join(id, version: form.version, by: context.actor)
        }
    }

    static func insert(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        let sent = try context.form()
        return try run(context, services, id, sent) { form in
            guard let entry = form.readNew(sent) else { return nil }
            return try services.minutesTurns.insert(entry, behind: id, version: form.version, by: context.actor)
        }
    }

    static func remove(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        try run(context, services, id, try context.form()) { form in
            try services.minutesTurns.remove(id, version: form.version, by: context.actor)
        }
    }

    /// Redraws the page with everything typed where the act is refused.
    private static func run(
        _ context: RequestContext, _ services: Services, _ id: MinutesTurnID, _ sent: FormData,
        _ act: (inout MinutesTurnForm) throws -> MeetingID?
    ) throws -> Response {
        let detail = try services.minutesTurns.find(id, for: context.actor)
        var form = MinutesTurnForm(detail, sent, version: try context.version(sent))
        var status = Status.unprocessableContent
        do {
            if let meeting = try act(&form) {
                return context.redirect(to: Paths.minutes(meeting) + "#turn-\(id)", notice: context.savedNotice)
            }
        } catch let refusal as MinutesError {
            form.refuse(refusal)
        } catch ServiceError.conflict {
            form.collide(detail)
            status = .conflict
        }
        return context.page(MinutesTurnPage(detail, form), status: status)
    }
}

/// An entry as it was typed.
struct MinutesTurnForm {
    private(set) var version: Int
    private(set) var text: String
    private(set) var speaker: String
    private(set) var label: String
    private(set) var item: String
    private(set) var summary: String
    private(set) var leftOut: Bool
    private(set) var newText = ""
    private(set) var newSpeaker = ""
    var errors = FieldErrors()
    private let detail: MinutesTurnDetail

    init(_ detail: MinutesTurnDetail) {
        self.detail = detail
        let turn = detail.turn
        version = turn.version
        text = turn.text
        label = turn.speaker?.label ?? ""
        speaker = turn.speaker.map(MinutesSpeakerAnswers.answer) ?? ""
        item = turn.item.map { "\($0)" } ?? ""
        summary = turn.summary ?? ""
        leftOut = !turn.isInSummary
    }

    /// What an act on the turn did not send stays as it is stored.
    init(_ detail: MinutesTurnDetail, _ sent: FormData, version: Int) {
        self.init(detail)
        self.version = version
        newText = Self.lines(sent["new_text"] ?? "")
        newSpeaker = sent["new_speaker"] ?? ""
        guard let typed = sent["text"] else { return }
        text = Self.lines(typed)
        label = sent["label"] ?? ""
        speaker = sent["speaker"] ?? ""
        item = sent["item"] ?? ""
        summary = Self.lines(sent["summary"] ?? "")
        leftOut = sent["left_out"] != nil
    }

    /// Nil with an error at its field where something could not be read.
    mutating func read() -> MinutesTurnEntry? {
        let item = AgendaItemID(text: self.item)
        if !self.item.isEmpty, !detail.items.contains(where: { $0.id == item }) {
            errors.add("議題を選び直してください。", to: "item")
        }
        let chosen = detail.turn.kind == .turn ? readSpeaker() : nil
        guard errors.isEmpty else { return nil }
        return MinutesTurnEntry(
            text: text, speaker: chosen, item: item, summary: summary.allSatisfy(\.isWhitespace) ? nil : summary,
            isInSummary: !leftOut)
    }

    private mutating func readSpeaker() -> MinutesSpeaker? {
        let written = SpeakerLabel.normal(label)
        if written.isEmpty { errors.add("発言者の表記を入力してください。", to: "label") }
        if written.count > 30 { errors.add("発言者の表記は30字までです。", to: "label") }
        guard let speaker = MinutesSpeakerAnswers.speaker(written, speaker, detail.members) else {
            errors.add(MinutesError.unknownSpeaker.message, to: "speaker")
            return nil
        }
        return speaker
    }

    /// A note where no speaker is chosen.
    mutating func readNew(_ sent: FormData) -> MinutesTurnEntry? {
        let speaker = detail.speakers.first { $0.label == newSpeaker }
        if !newSpeaker.isEmpty, speaker == nil { errors.add(MinutesError.unknownSpeaker.message, to: "new_speaker") }
        if newText.allSatisfy(\.isWhitespace) { errors.add(MinutesError.emptyText.message, to: "new_text") }
        guard errors.isEmpty else { return nil }
        return MinutesTurnEntry(text: newText, speaker: speaker, item: nil)
    }

    mutating func refuse(_ error: MinutesError) {
        switch error {
        case .emptyText, .tooLong: errors.add(error.message, to: "text")
        case .unknownSpeaker: errors.add(error.message, to: "speaker")
        case .noSuchPlace: errors.add(error.message, to: "place")
        default: errors.addToForm(error.message)
        }
    }

    /// Nothing was overwritten; what stands now is shown beside what was typed.
    mutating func collide(_ detail: MinutesTurnDetail) {
        version = detail.turn.version
        errors.addToForm("ほかの人が先にこの発言を変更しました。今の内容と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    private static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}
