import HTTP
import ShingiDomain

/// An entry without a case, as typed.
struct AgendaItemForm {
    var kind = AgendaKind.confirmation.rawValue
    var title = ""
    var pageCount = ""
    var followUp = ""
    var errors = FieldErrors()

    init() {}

    init(_ sent: FormData) {
        kind = sent["kind"] ?? ""
        title = sent["title"] ?? ""
        pageCount = sent["page_count"] ?? ""
        followUp = sent["follow_up"] ?? ""
    }

    /// What was typed; nil when there is something that cannot be read.
    mutating func read() throws -> NewAgendaItem? {
        guard let kind = AgendaKind(rawValue: kind) else {
            errors.add("区分を選んでください。", to: "kind")
            return nil
        }
        let promise = FollowUpID(text: followUp)
        guard followUp.isEmpty || promise != nil else { throw WebError.unreadableForm }
        return try NewAgendaItem(
            kind: kind, title: title, pageCount: try PageCount(pageCount).value, followUp: promise)
    }

    mutating func refuse(_ error: AgendaError) {
        switch error {
        case .titleMissing: errors.add(error.message, to: "title")
        case .pageCountOutOfRange: errors.add(error.message, to: "page_count")
        case .consultationWithoutCase: errors.add(error.message, to: "kind")
        case .answerWithoutReport, .alreadyAnswered, .followUpNotDue: errors.add(error.message, to: "follow_up")
        case .planFixed, .agendaFixed, .noTerm, .empty, .urgentCaseMissing: errors.addToForm(error.message)
        }
    }
}
