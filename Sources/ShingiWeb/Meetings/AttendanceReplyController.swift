import HTTP
import ShingiDomain
import ShingiServices

/// The answers of members whether they will come.
enum AttendanceReplyController {
    static func index(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try page(AttendanceNoteForm(), id, context, services)
    }

    /// What the secretariat was told.
    static func note(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = AttendanceNoteForm(try context.form())
        do {
            if let reply = try form.read() {
                try services.attendanceReplies.note(reply, to: id, by: context.actor)
                return context.redirect(to: Paths.meetingAttendanceReplies(id), notice: "回答を記録しました。")
            }
        } catch let error as AttendanceReplyError {
            form.refuse(error)
        }
        return try page(form, id, context, services, status: .unprocessableContent)
    }

    /// A member's own answer, given on the page of the meeting.
    static func answer(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        do {
            guard let answer = sent["answer"].flatMap(AttendanceAnswer.init(rawValue:)) else {
                return try refused("出欠を選んでください。", sent, id, context, services)
            }
            try services.attendanceReplies.answer(
                answer, remark: sent["remark"] ?? "", to: id, by: context.actor)
            return context.redirect(
                to: Paths.meeting(id),
                notice: "出欠を「\(answer.label)」と回答しました(\(context.now.timeOfDay.iso))")
        } catch let error as AttendanceReplyError {
            return try refused(error.message, sent, id, context, services)
        }
    }

    private static func refused(
        _ message: String, _ sent: FormData, _ id: MeetingID, _ context: RequestContext, _ services: Services
    ) throws -> Response {
        let actor = try context.actor
        let detail = try services.meetings.detail(id, for: actor)
        var part = try services.attendanceReplies.own(at: detail.meeting, for: actor).map { AttendanceReplyPart($0) }
        part?.refuse(message, answer: sent["answer"] ?? "", remark: sent["remark"] ?? "")
        let minutes = try services.minutes.standing(of: id, for: actor)
        return context.page(MeetingPage(detail, part, minutes: minutes, for: actor), status: .unprocessableContent)
    }

    private static func page(
        _ form: AttendanceNoteForm, _ id: MeetingID, _ context: RequestContext, _ services: Services,
        status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        let board = try services.attendanceReplies.board(id, for: actor)
        return context.page(AttendanceReplyPage(board, form, for: actor), status: status)
    }
}
