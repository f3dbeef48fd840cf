import HTTP
import ShingiDomain
import ShingiServices

/// What is to become of a promise, as it was typed.
struct FollowUpForm {
    private(set) var meeting = ""
    private(set) var answer = ""
    private(set) var closes = false
    private(set) var due = ""
    private(set) var version: Int
    private(set) var errors = FieldErrors()
    /// Nil until everything could be read.
    private(set) var settlement: FollowUpSettlement?

    /// Begins with the meeting it was due at, where that has been held.
    init(_ detail: FollowUpDetail) {
        version = detail.row.version
        let due = detail.held.first { $0.id == detail.row.due?.id } ?? detail.held.first
        meeting = due.map { "\($0.id)" } ?? ""
    }

    /// - Throws: `WebError.unreadableForm` for an act that none of our buttons sends.
    init(_ form: FormData, _ detail: FollowUpDetail) throws {
        meeting = form["meeting"] ?? ""
        answer = form["answer"] ?? ""
        closes = form["closes"] != nil
        due = form["due"] ?? ""
        version = form["version"].flatMap { Int($0) } ?? 0
        switch form["act"] {
        case "report": settlement = report(detail)
        case "answer": settlement = .answer(answer)
        case "close": settlement = .close
        case "continue": settlement = `continue`(detail)
        default: throw WebError.unreadableForm
        }
    }

    private mutating func report(_ detail: FollowUpDetail) -> FollowUpSettlement? {
        guard let id = Self.chosen(meeting, among: detail.held) else {
            errors.add("報告した会議を選んでください。", to: "meeting")
            return nil
        }
        return .report(at: id, answer: answer, closes: closes)
    }

    private mutating func `continue`(_ detail: FollowUpDetail) -> FollowUpSettlement? {
        if due.isEmpty { return .continue(due: nil) }
        guard let id = Self.chosen(due, among: detail.upcoming) else {
            errors.add("次に報告を受ける会議を選んでください。", to: "due")
            return nil
        }
        return .continue(due: id)
    }

    private static func chosen(_ text: String, among meetings: [NamedMeeting]) -> MeetingID? {
        MeetingID(text: text).flatMap { id in meetings.contains { $0.id == id } ? id : nil }
    }

    mutating func refuse(_ error: FollowUpError) {
        switch error {
        case .noAnswer: errors.add(error.message, to: "answer")
        case .sameMeeting, .notHeld, .beforePromise: errors.add(error.message, to: "meeting")
        case .dueInPast: errors.add(error.message, to: "due")
        case .empty, .notOpen, .notReported, .notHeldWithCase: errors.addToForm(error.message)
        }
    }

    /// Someone else settled first: nothing was overwritten, and what they stored stands above the form.
    mutating func collide(version: Int) {
        self.version = version
        errors.addToForm("ほかの人が先にこの宿題を変更しました。上の今の状態を確かめ、必要ならもう一度記録してください。まだ何も上書きしていません。")
    }
}
