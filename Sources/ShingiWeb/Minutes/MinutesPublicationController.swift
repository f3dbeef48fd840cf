import HTTP
import ShingiDomain
import ShingiServices

/// What the public may not read of the minutes, and their publication.
enum MinutesPublicationController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try page(of: id, context, services, MinutesWithholdingForm())
    }

    static func withhold(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = MinutesWithholdingForm(try context.form())
        do {
            try services.minutesPublications.withhold(
                form.words, in: MinutesTurnID(text: form.turn), because: form.basis, of: id, by: context.actor)
            return context.redirect(to: Paths.minutesPublication(id), notice: "公開しない箇所を加えました。下の見え方を確かめてください。")
        } catch let refusal as MinutesError {
            switch refusal {
            case .wordsMissing, .wordsNotThere: form.errors.add(refusal.message, to: "words")
            case .basisMissing: form.errors.add(refusal.message, to: "basis")
            default: form.errors.addToForm(refusal.message)
            }
        }
        return try page(of: id, context, services, form, status: .unprocessableContent)
    }

    static func release(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        guard let mark = try context.form()["mark"].flatMap({ MinutesWithholdingID(text: $0) }) else {
            throw WebError.unreadableForm
        }
        try services.minutesPublications.release(mark, of: id, by: context.actor)
        return context.redirect(to: Paths.minutesPublication(id), notice: "公開しない箇所の指定を取り消しました。")
    }

    static func publish(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        do {
            try services.minutesPublications.publish(id, by: context.actor)
            return context.redirect(to: Paths.minutesPublication(id), notice: "会議録を公開しました。")
        } catch let refusal as MinutesError {
            var form = MinutesWithholdingForm()
            form.errors.addToForm(refusal.message)
            return try page(of: id, context, services, form, status: .unprocessableContent)
        }
    }

    static func withdraw(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try services.minutesPublications.withdraw(id, by: context.actor)
        return context.redirect(to: Paths.minutesPublication(id), notice: "公開を取り下げました。")
    }

    private static func page(
        of id: MeetingID, _ context: RequestContext, _ services: Services, _ form: MinutesWithholdingForm,
        status: Status = .ok
    ) throws -> Response {
        let found = try services.minutesPublications.detail(of: id, for: context.actor)
        return context.page(MinutesPublicationPage(found, form), status: status)
    }
}

/// A mark as it was typed.
struct MinutesWithholdingForm {
    var words = ""
    var turn = ""
    var basis = ""
    var errors = FieldErrors()

    init() {}

    init(_ sent: FormData) {
        words = (sent["words"] ?? "").replacing("\r\n", with: "\n")
        turn = sent["turn"] ?? ""
        basis = sent["basis"] ?? ""
    }
}
