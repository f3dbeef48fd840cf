import HTTP
import ShingiDomain
import ShingiServices

/// The streams that screens follow.
enum LiveController {
    static func room(
        _ context: RequestContext, _ services: Services, _ live: LiveMeetings, _ id: MeetingID
    ) throws -> Response {
        try stream(LiveTopic(meeting: id, screen: .room), context, services, live)
    }

    static func desk(
        _ context: RequestContext, _ services: Services, _ live: LiveMeetings, _ id: MeetingID
    ) throws -> Response {
        try stream(LiveTopic(meeting: id, screen: .desk), context, services, live)
    }

    private static func stream(
        _ topic: LiveTopic, _ context: RequestContext, _ services: Services, _ live: LiveMeetings
    ) throws -> Response {
        _ = try services.days.find(topic.meeting, for: context.actor)
        guard let session = context.session else { throw ServiceError.notFound }
        let last = context.request.fields["Last-Event-ID"]
        // HEAD asks for the head alone, so nothing would ever be taken from a stream.
        let isForHead = context.request.method == .head
        let stream = isForHead ? nil : live.open(topic, for: session, lastEventID: last)
        guard isForHead || stream != nil else { throw WebError.unavailable }
        // no-store: the back button must not bring out a stream that has ended. X-Accel-Buffering tells nginx to pass
        // each event on at once.
        return Response(
            .ok,
            fields: [
                "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store",
                "X-Accel-Buffering": "no",
            ], body: stream.map { ResponseBody.live($0) } ?? ResponseBody.none)
    }
}
