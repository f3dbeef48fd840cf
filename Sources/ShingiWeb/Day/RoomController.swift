import HTTP
import ShingiDomain
import ShingiServices

/// The second screen of the day.
enum RoomController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        context.page(RoomPage(try services.days.sheet(of: id, for: context.actor), at: context.now))
    }
}
