import HTTP
import ShingiDomain
import ShingiServices

/// What citizens see without signing in.
enum PublicController {
    static func home(_ context: RequestContext, _ services: Services) throws -> Response {
        let councils = try services.publicSite.councils()
        guard let council = try chosen(context.query, among: councils) else {
            return context.publicPage(PublicHomePage(councils))
        }
        let years = try services.publicSite.fiscalYears(of: council.id)
        let query = PublicListQuery(context.query, council: council.id, years: years)
        let page = PublicCouncilPage(
            council, query, years: years,
            meetings: try services.publicSite.meetings(of: council.id, query.services, from: query.meetings),
            replies: try services.publicSite.replies(of: council.id, query.services, from: query.replies),
            isOnly: councils.count == 1, on: context.now.civilDate)
        return context.publicPage(page, council: council.name)
    }

    static func meeting(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.publicSite.meeting(id)
        return context.publicPage(PublicMeetingPage(detail), council: detail.council.name)
    }

    static func reply(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        let detail = try services.publicSite.reply(id)
        return context.publicPage(PublicReplyPage(detail), council: detail.council.name)
    }

    /// A paper itself.
    static func paper(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let answer = MaterialAnswer(try services.publicSite.paper(id), saved: false)
        return answer.response(to: context.request.head, from: context.exchange.papers)
    }

    /// The one an address names, or the only one there is; nil when there is something to choose.
    static func chosen(_ query: FormValues, among councils: [PublicCouncil]) throws -> PublicCouncil? {
        guard let text = query["council"] else { return councils.count == 1 ? councils.first : nil }
        guard let council = councils.first(where: { "\($0.id)" == text }) else { throw ServiceError.notFound }
        return council
    }
}
