import ShingiDomain

/// What everybody may see without signing in. It takes no actor: a right could only make it more.
package struct PublicService {
    let services: Services

    package func councils() throws -> [PublicCouncil] {
        try services.connection.publicCouncils()
    }

    package func council(_ id: CouncilID) throws -> PublicCouncil {
        guard let council = try councils().first(where: { $0.id == id }) else { throw ServiceError.notFound }
        return council
    }

    /// Newest first, for a chooser.
    package func fiscalYears(of council: CouncilID) throws -> [FiscalYear] {
        try services.connection.publicDates(of: council)?.fiscalYears ?? []
    }

    package func meetings(of council: CouncilID, _ query: PublicQuery) throws -> [PublicMeeting] {
        try services.connection.publicMeetings(of: council, query)
    }

    package func replies(of council: CouncilID, _ query: PublicQuery) throws -> [PublicReply] {
        try services.connection.publicReplies(of: council, query)
    }

    package func meeting(_ id: MeetingID) throws -> PublicMeetingDetail {
        guard let meeting = try services.connection.publicMeeting(id) else { throw ServiceError.notFound }
        return PublicMeetingDetail(
            council: try council(meeting.council), meeting: meeting,
            items: try services.connection.publicAgenda(of: id), replies: try services.connection.publicReplies(of: id),
            hasMinutes: try services.connection.hasPublicMinutes(id))
    }

    /// Published minutes with their council.
    package func minutes(of id: MeetingID) throws -> (minutes: PublicMinutes, council: PublicCouncil) {
        guard let minutes = try services.connection.publicMinutes(of: id) else { throw ServiceError.notFound }
        return (minutes, try council(minutes.council))
    }

    /// The newest minutes of a council that are public; without their words.
    package func publishedMinutes(of council: CouncilID, limit: Int) throws -> [PublishedMinutes] {
        try services.connection.publishedMinutes(of: council, limit: limit)
    }

    package func reply(_ id: ReplyID) throws -> PublicReplyDetail {
        guard let found = try services.connection.publicReply(id) else { throw ServiceError.notFound }
        let meeting = try services.connection.publicMeeting(found.reply.meeting)
        return PublicReplyDetail(
            council: try council(found.council), reply: found.reply, text: found.text,
            meeting: meeting.map { NamedMeeting(id: $0.id, title: $0.title, date: $0.date) })
    }
}

extension Services {
    package var publicSite: PublicService { PublicService(services: self) }
}
