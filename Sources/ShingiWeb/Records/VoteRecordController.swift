import HTTP
import ShingiDomain
import ShingiServices

/// 採決記録 of a meeting.
enum VoteRecordController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        context.page(VoteRecordPage(try services.voteRecords.sheet(of: id, for: context.actor)))
    }

    static func pdf(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let meeting = try services.meetings.find(id, for: context.actor)
        return PrintedDocument("採決記録_\(meeting.title)", try show(context, services, id))
    }

    static func word(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        VoteRecordWord(record: VoteRecordWords(try services.voteRecords.sheet(of: id, for: context.actor)))
    }
}
