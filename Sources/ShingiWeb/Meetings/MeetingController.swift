import HTTP
import ShingiDomain
import ShingiServices

/// Meetings and their plans.
enum MeetingController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = MeetingListQuery(context.query)
        let rows = try services.meetings.list(query.services, for: context.actor)
        return context.page(
            MeetingListPage(
                rows, query, try services.meetings.periods(for: context.actor), for: try context.actor,
                on: context.now.civilDate))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        let settings = try services.councils.current(for: context.actor).settings
        return try planPage(MeetingPlanForm(settings), context, services)
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = MeetingPlanForm(try context.form())
        guard let plan = form.plan else {
            return try planPage(form, context, services, status: .unprocessableContent)
        }
        do {
            let id = try services.meetings.plan(
                plan, of: SubcommitteeID(text: form.subcommittee), by: context.actor)
            let title = try services.meetings.find(id, for: context.actor).title
            return context.redirect(to: Paths.meeting(id), notice: "「\(title)」を登録しました。")
        } catch let refusal as any Refusal {
            form.refuse(refusal)
            return try planPage(form, context, services, status: .unprocessableContent)
        }
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let actor = try context.actor
        let detail = try services.meetings.detail(id, for: actor)
        let own = try services.attendanceReplies.own(at: detail.meeting, for: actor)
        let minutes = try services.minutes.standing(of: id, for: actor)
        return context.page(MeetingPage(detail, own.map { AttendanceReplyPart($0) }, minutes: minutes, for: actor))
    }

    static func edit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let meeting = try services.meetings.find(id, for: context.actor)
        try meeting.requirePlanChangeable()
        return try planPage(MeetingPlanForm(meeting), context, services, editing: meeting)
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let meeting = try services.meetings.find(id, for: context.actor)
        var form = MeetingPlanForm(try context.form())
        guard let plan = form.plan else {
            return try planPage(form, context, services, editing: meeting, status: .unprocessableContent)
        }
        do {
            try services.meetings.update(id, plan, version: form.version, by: context.actor)
            return context.redirect(to: Paths.meeting(id), notice: context.savedNotice)
        } catch ServiceError.conflict {
            form.collide(with: meeting)
            return try planPage(form, context, services, editing: meeting, status: .conflict)
        } catch let refusal as any Refusal {
            form.refuse(refusal)
            return try planPage(form, context, services, editing: meeting, status: .unprocessableContent)
        }
    }

    private static func planPage(
        _ form: MeetingPlanForm, _ context: RequestContext, _ services: Services, editing meeting: Meeting? = nil,
        status: Status = .ok
    ) throws -> Response {
        guard meeting == nil else { return context.page(MeetingPlanPage(form, editing: meeting), status: status) }
        let page = MeetingPlanPage(
            form, editing: nil, nextTitles: try services.meetings.nextTitles(for: context.actor),
            subcommittees: try services.subcommittees.all(for: context.actor))
        return context.page(page, status: status)
    }
}
