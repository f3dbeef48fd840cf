import ShingiDomain

/// Members going through a released agenda before the meeting (委員の事前確認).
package struct ReviewService {
    let services: Services

    /// The released agenda as the member behind the actor has gone through it.
    package func sheet(of id: MeetingID, for actor: Actor) throws -> ReviewSheet {
        let (meeting, member, releasedAt) = try find(id, for: actor)
        let connection = services.connection
        let reviews = try connection.agendaReviews(of: id, by: member)
        let readings = try connection.agendaReadings(of: id, by: member, actor.accountID)
        let noted = try connection.notedItems(of: id, by: member)
        let questions = Dictionary(grouping: try connection.sentQuestions(of: id, by: member), by: \.item)
        // What was taken off since the release has nothing any more to write on.
        let standing = Set(try connection.agendaItems(of: id).map(\.id))
        let lines = try services.agendas.reading(of: meeting, for: actor)?.lines ?? []
        return ReviewSheet(
            meeting: meeting, releasedAt: releasedAt, member: member, opinionsClosedOn: try opinionsClosedOn(id),
            items: lines.filter { standing.contains($0.item.id) }.map { line in
                let reading = readings[line.item.id]
                return ReviewLine(
                    line: line, readAt: reading?.readAt, hasChanged: reading?.hasChanged ?? false,
                    hasNote: noted.contains(line.item.id),
                    review: reviews[line.item.id] ?? AgendaReview(item: line.item.id),
                    questions: questions[line.item.id] ?? [])
            })
    }

    /// One item with everything that is to be read about it.
    package func detail(_ id: AgendaItemID, for actor: Actor) throws -> ReviewDetail {
        guard let meeting = try services.connection.meetingOfItem(id) else { throw ServiceError.notFound }
        let sheet = try sheet(of: meeting, for: actor)
        guard let line = sheet.items.first(where: { $0.id == id }) else { throw ServiceError.notFound }
        let detail = try line.line.item.caseID.map { try services.cases.detail($0, for: actor) }
        return ReviewDetail(
            sheet: sheet, line: line, detail: detail,
            papers: try services.itemPapers.all(at: meeting, for: actor).filter { $0.item == id && $0.isCurrent },
            note: try services.connection.agendaNote(on: id, by: sheet.member),
            changes: line.hasChanged
                ? try detail.flatMap { try services.cases.changesSinceView($0.subject, by: actor) } : nil)
    }

    /// Keeps what the member entered. Note and read mark at any time, the rest until the meeting begins. Nothing of it is
    /// on any record: it is the member's own until it is sent.
    package func save(_ entry: ReviewEntry, on id: AgendaItemID, by actor: Actor) throws {
        let detail = try detail(id, for: actor)
        let (sheet, before) = (detail.sheet, detail.line.review)
        try AgendaReview.check(question: entry.question, note: entry.note)
        let isChanged = entry.stance != before.stance || entry.question != before.question
        if isChanged {
            try AgendaReview.requireOpen(sheet.meeting)
            guard entry.seen == before.version else { throw ServiceError.conflict(current: before.version) }
        }
        try services.transaction {
            if isChanged {
                var review = before
                (review.stance, review.question) = (entry.stance, entry.question)
                try services.connection.storeReview(review, by: sheet.member)
            }
            if entry.note != detail.note {
                try services.connection.storeNote(entry.note, on: id, by: sheet.member)
            }
            if entry.marksRead { try markRead(detail, actor) }
        }
    }

    /// Sends everything that was drafted, all together: stances to the secretariat and the chair, questions about cases
    /// to their departments as well, as long as opinions are taken.
    package func send(_ id: MeetingID, by actor: Actor) throws {
        let sheet = try sheet(of: id, for: actor)
        try AgendaReview.requireOpen(sheet.meeting)
        guard !sheet.unsent.isEmpty else { throw ReviewError.nothingToSend }
        try services.transaction {
            for line in sheet.unsent { try send(line, sheet, actor) }
            try services.audit.record(
                "review_sent", on: .meeting(id), by: actor, sentence: "委員が次第の事前の確認を\(sheet.unsent.count)件送りました。")
        }
    }

    /// What all members sent, the items somebody wishes to speak on first. For the staff, and for the chair of that day.
    package func collected(of id: MeetingID, for actor: Actor) throws -> (meeting: Meeting, items: [CollectedReview]) {
        try actor.require(.readAgendaReviews)
        let meeting = try services.meetings.find(id, for: actor)
        guard try mayReadCollected(meeting, actor) else { throw ServiceError.notFound }
        let stances = try services.connection.sentStances(of: id)
        let questions = Dictionary(grouping: try services.connection.sentQuestions(of: id), by: \.item)
        let lines = try services.agendas.reading(of: meeting, for: actor)?.lines ?? []
        let items = lines.map { line in
            let sent = stances[line.item.id] ?? []
            return CollectedReview(
                line: line, speakers: sent.filter { $0.stance == .speak }.map(\.name),
                approvals: sent.count { $0.stance == .approve },
                questions: (questions[line.item.id] ?? []).filter { !$0.isRetracted })
        }
        return (meeting, items.filter(\.isFlagged) + items.filter { !$0.isFlagged })
    }

    /// What is to be kept in view on the day. For whoever may read what was sent; nobody else's screen asks.
    func sentAhead(of id: MeetingID) throws -> [AgendaItemID: SentAhead] {
        var ahead: [AgendaItemID: SentAhead] = [:]
        for (item, sent) in try services.connection.sentStances(of: id) {
            ahead[item, default: SentAhead()].speakers = sent.filter { $0.stance == .speak }.map(\.name)
        }
        for question in try services.connection.sentQuestions(of: id) where !question.isRetracted {
            ahead[question.item, default: SentAhead()].questions.append(question)
        }
        return ahead.filter { !$0.value.isEmpty }
    }

    /// Whether the actor looks at what the members sent about a meeting.
    package func mayReadCollected(_ meeting: Meeting, _ actor: Actor) throws -> Bool {
        guard actor.may(.readAgendaReviews) else { return false }
        if actor.reach.wholeCouncil { return true }
        guard let member = actor.memberID, try services.connection.isAgendaReleased(meeting.id) else { return false }
        return try services.connection.sitting(meeting).chairOfTheDay == member
    }

    /// Whether the actor is a member in office on the day of the meeting.
    func isReviewer(of meeting: Meeting, _ actor: Actor) throws -> Bool {
        guard actor.may(.reviewAgendas), let member = actor.memberID else { return false }
        return try services.connection.membersInOffice(of: meeting).contains(member)
    }

    private func send(_ line: ReviewLine, _ sheet: ReviewSheet, _ actor: Actor) throws {
        var review = line.review
        let question = review.question.trimmed
        if !question.isEmpty {
            let asked = sheet.opinionsClosedOn == nil ? line.line.item.caseID : nil
            let opinion = try asked.map {
                try services.opinions.write(
                    OpinionEntry(matter: nil, origin: .beforeMeeting(sheet.member, sheet.meeting.id), text: question),
                    on: $0, by: actor)
            }
            try services.connection.insertSentQuestion(
                question, on: line.id, by: sheet.member, opinion, at: services.now)
        }
        review.question = ""
        review.sentStance = review.stance
        review.sentAt = services.now
        try services.connection.storeReview(review, by: sheet.member)
    }

    private func opinionsClosedOn(_ id: MeetingID) throws -> CivilDate? {
        guard let call = try services.connection.opinionCall(for: id)?.value else { return nil }
        return call.isOpen(on: services.now.civilDate) ? nil : call.closesOn
    }

    private func markRead(_ detail: ReviewDetail, _ actor: Actor) throws {
        try services.connection.storeReading(of: detail.line.id, by: detail.sheet.member, at: services.now)
        guard let subject = detail.detail?.subject else { return }
        try services.connection.storeView(of: subject.id, by: actor.accountID, at: services.now)
    }

    /// Only a member in office on that day goes through the agenda, and only when it was given out.
    private func find(
        _ id: MeetingID, for actor: Actor
    ) throws -> (meeting: Meeting, member: MemberID, releasedAt: Instant) {
        guard let member = actor.memberID else { throw ServiceError.notFound }
        let meeting = try services.meetings.find(id, for: actor)
        guard let releasedAt = try services.connection.lastAgendaRelease(of: id), try isReviewer(of: meeting, actor)
        else { throw ServiceError.notFound }
        return (meeting, member, releasedAt)
    }
}

extension Services {
    package var reviews: ReviewService { ReviewService(services: self) }
}
