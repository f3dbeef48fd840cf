import HTTP
import ShingiDomain
import ShingiServices

/// The giving out of an agenda to the members.
enum AgendaReleaseController {
    /// What the members will see, before they do.
    static func new(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.meetings.detail(id, for: context.actor)
        guard detail.agenda?.isEmpty == false else { throw AgendaError.empty }
        return context.page(AgendaReleasePage(detail, try services.agendas.gaps(of: id, for: context.actor)))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        do {
            try services.agendas.release(id, by: context.actor)
            return context.redirect(to: Paths.meeting(id), notice: "次第を委員へ公開しました(\(context.now.timeOfDay.iso))")
        } catch let refusal as AgendaError where refusal != .empty {
            let banner = Banner(.error, "公開できませんでした", detail: refusal.message)
            let detail = try services.meetings.detail(id, for: context.actor)
            return context.page(AgendaReleasePage(detail, [], refusal: banner), status: .unprocessableContent)
        }
    }
}
