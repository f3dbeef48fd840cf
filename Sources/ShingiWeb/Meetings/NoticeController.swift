import HTTP
import ShingiDomain
import ShingiServices

/// The notices that the members are sent.
enum NoticeController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        context.page(try shown(context, services, id))
    }

    /// The notice that the page shows, as a file for a mail program.
    static func mail(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let page = try shown(context, services, id)
        guard let notice = page.sheet else { throw ServiceError.notFound }
        return MailText(subject: notice.title, body: notice.mail).response(name: page.title, at: context.now)
    }

    /// The same on paper.
    static func pdf(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let page = try shown(context, services, id)
        guard page.sheet != nil else { throw ServiceError.notFound }
        return PrintedDocument(page.title, context.page(page))
    }

    static func word(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        let page = try shown(context, services, id)
        guard let sheet = page.sheet else { throw ServiceError.notFound }
        return NoticeWord(sheet: sheet, meeting: page.meeting.title)
    }

    private static func shown(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> NoticePage {
        let board = try services.notices.board(id, for: context.actor)
        return try page(NoticeForm(for: board.meeting, on: context.now.civilDate), board, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let board = try services.notices.board(id, for: context.actor)
        let sent = try context.form()
        var form = NoticeForm(sent)
        do {
            if let order = try form.order(for: board.meeting) {
                guard sent["_preview"] == nil else {
                    return context.page(try page(form, board, context, services))
                }
                try services.notices.send(order, for: id, by: context.actor)
                return context.redirect(
                    to: Paths.meetingNotice(id), notice: "通知を記録し、委員に示しました。メールの文面を送るか、印刷して送ってください。")
            }
        } catch let error as NoticeError {
            form.refuse(error)
        }
        return context.page(try page(form, board, context, services), status: .unprocessableContent)
    }

    private static func page(
        _ form: NoticeForm, _ board: NoticeBoard, _ context: RequestContext, _ services: Services
    ) throws -> NoticePage {
        let actor = try context.actor
        return NoticePage(board, form, draft: try draft(form, board, actor, services), for: actor)
    }

    /// With what was typed as far as it can be read.
    private static func draft(
        _ form: NoticeForm, _ board: NoticeBoard, _ actor: Actor, _ services: Services
    ) throws -> MeetingNotice? {
        let meeting = board.meeting
        guard actor.may(.sendNotices), (try? meeting.requireNoticeable(isTold: !board.sent.isEmpty)) != nil else {
            return nil
        }
        let order =
            try (try? form.order(for: meeting)).flatMap(\.self)
            ?? NoticeOrder(date: services.now.civilDate, for: meeting)
        return try services.notices.draft(order, for: meeting, by: actor)
    }
}
