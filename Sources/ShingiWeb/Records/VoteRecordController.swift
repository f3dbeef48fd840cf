import HTTP
import ShingiDomain
import ShingiServices

/// 採決記録 of a meeting.
enum VoteRecordController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sheet = try services.voteRecords.sheet(of: id, for: context.actor)
        return context.page(VoteRecordPage(sheet, maySend: try context.actor.may(.sendNotices)))
    }

    /// The results as a file for a mail program.
    static func mail(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sheet = try services.voteRecords.sheet(of: id, for: context.actor)
        guard let mail = ResultMail(sheet) else { throw ServiceError.notFound }
        return mail.text.response(name: "審議の結果_\(sheet.meeting.title)", at: context.now)
    }

    static func pdf(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let meeting = try services.meetings.find(id, for: context.actor)
        return PrintedDocument("採決記録_\(meeting.title)", try show(context, services, id))
    }

    static func word(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        VoteRecordWord(record: VoteRecordWords(try services.voteRecords.sheet(of: id, for: context.actor)))
    }
}
