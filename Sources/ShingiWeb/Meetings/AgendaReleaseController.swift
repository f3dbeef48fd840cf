import HTTP
import ShingiDomain
import ShingiServices

/// The giving out of an agenda to the members, with the notice where none was sent yet.
enum AgendaReleaseController {
    /// What the members will see and be sent, before they do.
    static func new(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.meetings.detail(id, for: context.actor)
        guard detail.agenda?.isEmpty == false else { throw AgendaError.empty }
        let form = AgendaReleaseForm(for: detail.meeting, on: context.now.civilDate)
        return try page(detail, form, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let actor = try context.actor
        let detail = try services.meetings.detail(id, for: actor)
        var form = AgendaReleaseForm(try context.form())
        do {
            let order = form.sendsNotice ? try form.notice.order(for: detail.meeting) : nil
            guard order != nil || !form.sendsNotice else {
                return try page(detail, form, context, services, status: .unprocessableContent)
            }
            try services.agendas.release(id, by: actor)
            if let order { try services.notices.send(order, for: id, by: actor) }
            let notice = order == nil ? "" : "通知は「通知」のページから、メールや紙で送れます。"
            return context.redirect(
                to: Paths.meeting(id), notice: "次第を委員へ公開しました(\(context.now.timeOfDay.iso))。\(notice)")
        } catch let error as NoticeError {
            form.notice.refuse(error)
            return try page(detail, form, context, services, status: .unprocessableContent)
        } catch let refusal as AgendaError where refusal != .empty {
            let banner = Banner(.error, "公開できませんでした", detail: refusal.message)
            return try page(detail, form, context, services, refusal: banner, status: .unprocessableContent)
        }
    }

    private static func page(
        _ detail: MeetingDetail, _ form: AgendaReleaseForm, _ context: RequestContext, _ services: Services,
        refusal: Banner? = nil, status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        let meeting = detail.meeting
        let canNotify = actor.may(.sendNotices) && !detail.isNoticed && meeting.state == .planned
        let order =
            try (try? form.notice.order(for: meeting)).flatMap(\.self)
            ?? NoticeOrder(date: context.now.civilDate, for: meeting)
        let draft = canNotify ? try services.notices.draft(order, for: meeting, by: actor) : nil
        let gaps = try services.agendas.gaps(of: meeting.id, for: actor)
        return context.page(
            AgendaReleasePage(detail, gaps, draft.map { (form, $0) }, refusal: refusal), status: status)
    }
}
