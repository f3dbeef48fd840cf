import HTTP
import ShingiDomain
import ShingiServices

/// 送付文: made from what the address of the page says, kept by whoever sends it.
enum CoveringLetterController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let page = try page(context, services, id)
        return context.page(page, status: page.form.errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The letter as a file for a mail program.
    static func mail(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let page = try page(context, services, id)
        guard let letter = page.letter else { throw ServiceError.notFound }
        return MailText(subject: letter.title, body: letter.mail).response(name: page.fileName, at: context.now)
    }

    static func pdf(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let page = try page(context, services, id)
        guard page.letter != nil else { throw ServiceError.notFound }
        return PrintedDocument(page.fileName, context.page(page))
    }

    static func word(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        let page = try page(context, services, id)
        guard let sent = page.sent else { throw ServiceError.notFound }
        return CoveringLetterWord(sent: sent, about: page.subject)
    }

    private static func page(
        _ context: RequestContext, _ services: Services, _ id: MeetingID
    ) throws -> CoveringLetterPage {
        let actor = try context.actor
        let meeting = try services.meetings.find(id, for: actor)
        let offered = try services.coveringLetters.contents(of: id, for: actor)
        var form = CoveringLetterForm(context.query, offered: offered, on: context.now.civilDate)
        var sent: SentLetter?
        do {
            sent = try form.order().map {
                try services.coveringLetters.letter($0, of: id, about: form.reply, by: actor)
            }
        } catch let error as LetterError {
            form.refuse(error)
        }
        return CoveringLetterPage(meeting, form, sent)
    }
}
