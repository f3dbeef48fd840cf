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

    /// A page of the list, newest first.
    package func meetings(
        of council: CouncilID, _ query: PublicQuery, from cursor: Cursor? = nil
    ) throws -> Slice<PublicMeeting> {
        let found = try services.connection.publicMeetings(
            of: council, query, from: cursor, limit: Slice<PublicMeeting>.size + 1)
        return Slice(found, from: cursor) { ($0.meeting.date.iso, $0.meeting.id.rawValue) }
    }

    /// A page of the list, newest first.
    package func replies(
        of council: CouncilID, _ query: PublicQuery, from cursor: Cursor? = nil
    ) throws -> Slice<PublicReply> {
        let found = try services.connection.publicReplies(
            of: council, query, from: cursor, limit: Slice<PublicReply>.size + 1)
        return Slice(found, from: cursor) { ($0.date.iso, $0.id.rawValue) }
    }

    /// The newest of all, for programs that subscribe.
    package func newestMeetings(of council: CouncilID, atMost limit: Int) throws -> [PublicMeeting] {
        try services.connection.publicMeetings(of: council, PublicQuery(), from: nil, limit: limit)
    }

    package func newestReplies(of council: CouncilID, atMost limit: Int) throws -> [PublicReply] {
        try services.connection.publicReplies(of: council, PublicQuery(), from: nil, limit: limit)
    }

    package func meeting(_ id: MeetingID) throws -> PublicMeetingDetail {
        guard let meeting = try services.connection.publicMeeting(id) else { throw ServiceError.notFound }
        let settings = try services.connection.council(meeting.council)?.settings ?? CouncilSettings()
        return PublicMeetingDetail(
            council: try council(meeting.council), meeting: meeting,
            items: try services.connection.publicAgenda(of: id), papers: try papers(of: id),
            papersHidden: settings.materialsPublic ? nil : settings.materialsNotPublicReason,
            replies: try services.connection.publicReplies(of: id),
            hasMinutes: try services.connection.hasPublicMinutes(id))
    }

    /// Published minutes with their council.
    package func minutes(of id: MeetingID) throws -> (minutes: PublicMinutes, council: PublicCouncil) {
        guard let minutes = try services.connection.publicMinutes(of: id) else { throw ServiceError.notFound }
        return (minutes, try council(minutes.council))
    }

    /// What the council's public documents are made with; nil for the one that comes with the program.
    package func documentTemplate(_ kind: DocumentKind, of council: CouncilID) throws -> [UInt8]? {
        try services.connection.documentTemplate(kind, nil, of: council)?.bytes
    }

    /// The newest minutes of a council that are public; without their words.
    package func publishedMinutes(of council: CouncilID, limit: Int) throws -> [PublishedMinutes] {
        try services.connection.publishedMinutes(of: council, limit: limit)
    }

    /// A paper that everybody may read; a confidential one, or one of a meeting that was not released, is not there.
    package func paper(_ id: MaterialID) throws -> Material {
        guard let owner = try services.connection.publicPaper(id),
            let paper = try services.connection.materials(of: owner, former: false).first(where: {
                $0.material.id == id
            })
        else { throw ServiceError.notFound }
        return paper.material
    }

    /// Numbered as they were handed out: what is not shown leaves a gap.
    private func papers(of meeting: MeetingID) throws -> [CaseID: [PublicPaper]] {
        let all = Dictionary(grouping: try services.connection.publicPapers(of: meeting), by: \.paper.caseID)
        let given = try services.connection.givenNumbers(at: meeting)
        return all.mapValues { papers in
            let names = MaterialNumbers.names(papers.map(\.paper), given: given)
            return papers.filter(\.isShown).map(\.paper).map { paper in
                PublicPaper(
                    id: paper.id, name: names[paper.id] ?? "", title: paper.title,
                    kind: MaterialKind(mediaType: paper.mediaType), size: paper.content.size)
            }
        }
    }

    package func reply(_ id: ReplyID) throws -> PublicReplyDetail {
        guard let found = try services.connection.publicReply(id) else { throw ServiceError.notFound }
        let meeting = try services.connection.publicMeeting(found.reply.meeting)
        let corrections = try services.connection.publicCorrections(of: id)
        return PublicReplyDetail(
            council: try council(found.council), reply: found.reply, text: found.text,
            corrects: corrections.corrects, correctedBy: corrections.correctedBy,
            meeting: meeting.map { NamedMeeting(id: $0.id, title: $0.title, date: $0.date) })
    }
}

extension Services {
    package var publicSite: PublicService { PublicService(services: self) }
}
