import HTTP
import ShingiDomain
import ShingiServices

/// What a member typed about an item.
struct ReviewForm {
    var stance: String
    var question: String
    var note: String
    var seen: Int
    var errors = FieldErrors()

    init(_ detail: ReviewDetail) {
        stance = detail.line.review.stance?.rawValue ?? ""
        question = detail.line.review.question
        note = detail.note
        seen = detail.line.review.version
    }

    init(_ sent: FormData) {
        stance = sent["stance"] ?? ""
        question = sent["question"] ?? ""
        note = sent["note"] ?? ""
        seen = sent["seen"].flatMap { Int($0) } ?? 0
    }

    /// - Throws: `WebError.unreadableForm` for a stance our page never offers.
    func entry(marksRead: Bool) throws -> ReviewEntry {
        let stance = ReviewStance(rawValue: stance)
        guard stance != nil || self.stance.isEmpty else { throw WebError.unreadableForm }
        return ReviewEntry(
            stance: stance, question: question.trimmed, note: note.trimmed, marksRead: marksRead, seen: seen)
    }

    mutating func refuse(_ error: ReviewError) {
        switch error {
        case .questionTooLong: errors.add(error.message, to: "question")
        case .noteTooLong: errors.add(error.message, to: "note")
        case .meetingBegun, .nothingToSend: errors.addToForm(error.message)
        }
    }

    /// The same member wrote something else elsewhere, on another device say.
    mutating func collide(with stored: AgendaReview) {
        seen = stored.version
        let stance = stored.stance?.label ?? "選択なし"
        let question = stored.question.isEmpty ? "なし" : "「\(stored.question)」"
        errors.addToForm(
            "別の画面で先に保存されています(事前の意思表示:\(stance)、質問:\(question))。まだ上書きしていません。残す内容にしてから、もう一度保存してください。")
    }

    func fields(_ sheet: ReviewSheet) -> [FormField] {
        let own: FormField = .text(
            TextField(
                FieldFrame(
                    "note", label: "自分だけのメモ", help: "あなた以外は、事務局も見ることができません。", error: errors["note"],
                    maximum: AgendaReview.longestText), value: note, rows: 4))
        guard sheet.meeting.state == .planned else { return [own] }
        let audience =
            sheet.opinionsClosedOn.map { "意見の募集は\($0.japanese)に締め切りました。質問は事務局と議長に届き、当日の会議で取り上げられます。" }
            ?? "会議の前に、事務局と所管課へ送る質問です。"
        return [
            own,
            .choice(
                ChoiceField(
                    FieldFrame("stance", label: "事前の意思表示", help: "「まとめて送る」まで、だれにも知らされません。"),
                    choices: [Choice("", "選ばない", chosen: stance.isEmpty)]
                        + ReviewStance.allCases.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == stance) },
                    inline: true)),
            .text(
                TextField(
                    FieldFrame(
                        "question", label: "事前の質問", help: audience, error: errors["question"],
                        maximum: AgendaReview.longestText), value: question, rows: 3)),
        ]
    }
}
