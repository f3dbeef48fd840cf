import ShingiDomain

/// The first page: what waits for whoever signs in. The number of queries does not grow with what there is.
package struct HomeService {
    let services: Services

    /// Entries of each list; the full lists have pages of their own.
    package static let most = 10

    /// Where a case waits for somebody.
    private static let waiting: [CaseState] = [.draft, .returned, .submitted, .accepted]

    package func board(for actor: Actor) throws -> HomeBoard {
        try actor.require(.readDashboard)
        let owed = try services.followUps.owed(most: Self.most, for: actor)
        return HomeBoard(
            counts: try services.cases.counts(in: Self.waiting, for: actor), cases: try cases(for: actor),
            meeting: try meeting(for: actor),
            drawnReplies: actor.may(.issueReplies) ? try replies(issued: false, for: actor) : [],
            latestReplies: try replies(issued: true, for: actor), followUps: owed.rows,
            followUpCount: owed.count, overdue: try services.followUps.overdue(most: Self.most, for: actor),
            minutes: try services.connection.homeMinutes(for: actor),
            today: services.now.civilDate)
    }

    private func cases(for actor: Actor) throws -> [CaseState: [HomeCase]] {
        guard actor.may(.draftCases) else { return [:] }
        return Dictionary(
            grouping: try services.connection.homeCases(in: Self.waiting, each: Self.most, visibleTo: actor),
            by: \.state)
    }

    private func meeting(for actor: Actor) throws -> HomeMeeting? {
        guard let meeting = try services.connection.nextMeeting(for: actor) else { return nil }
        let isReleased = try services.connection.isAgendaReleased(meeting.id)
        return HomeMeeting(
            meeting: meeting, isReleased: isReleased,
            isReviewed: try isReleased && services.reviews.isReviewer(of: meeting, actor),
            cases: try services.connection.homeItems(of: meeting.id, visibleTo: actor))
    }

    private func replies(issued: Bool, for actor: Actor) throws -> [ReplyRow] {
        Array(try services.replies.list(ReplyQuery(isIssued: issued), for: actor).rows.prefix(Self.most))
    }
}

extension Services {
    package var home: HomeService { HomeService(services: self) }
}
