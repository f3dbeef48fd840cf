import HTTP
import ShingiDomain
import ShingiServices

/// Calling a meeting off, and putting it off to its reserve date.
enum CancellationController {
    static func new(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let meeting = try services.meetings.find(id, for: context.actor)
        try meeting.requirePlanChangeable()
        return context.page(CancellationPage(meeting))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let reason = sent["reason"] ?? ""
        do {
            try services.meetings.cancel(
                id, reason: reason, version: sent["version"].flatMap { Int($0) } ?? 0, by: context.actor)
            return context.redirect(to: Paths.meeting(id), notice: "会議を中止しました。委員に通知してください。")
        } catch let error as MeetingPlanError {
            return try refused(error.message, reason, id, context, services, .unprocessableContent)
        } catch ServiceError.conflict {
            return try refused("ほかの人が先に予定を変えました。今の予定を確かめてください。", reason, id, context, services, .conflict)
        }
    }

    static func postpone(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let version = try context.form()["version"].flatMap { Int($0) } ?? 0
        try services.meetings.postpone(id, version: version, by: context.actor)
        let date = try services.meetings.find(id, for: context.actor).date.japanese
        return context.redirect(to: Paths.meeting(id), notice: "開催日を予備日の\(date)に変更しました。委員に通知してください。")
    }

    private static func refused(
        _ message: String, _ reason: String, _ id: MeetingID, _ context: RequestContext, _ services: Services,
        _ status: Status
    ) throws -> Response {
        let meeting = try services.meetings.find(id, for: context.actor)
        return context.page(CancellationPage(meeting, reason: reason, refusal: message), status: status)
    }
}
