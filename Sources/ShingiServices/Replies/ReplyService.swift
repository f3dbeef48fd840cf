import ShingiDomain

/// 答申: the formal answers of the council.
package struct ReplyService {
    let services: Services

    package func list(_ query: ReplyQuery, for actor: Actor) throws -> Slice<ReplyRow> {
        try services.connection.replies(query, visibleTo: actor)
    }

    /// The years the list can be narrowed to, newest first.
    package func fiscalYears(for actor: Actor) throws -> [FiscalYear] {
        try services.connection.replyDates(visibleTo: actor)?.fiscalYears ?? []
    }

    package func find(_ id: ReplyID, for actor: Actor) throws -> ReplyDetail {
        let connection = services.connection
        let stored = try stored(id, for: actor)
        let (text, obstacle) = try text(of: stored, for: actor)
        let correction = try connection.correction(of: id).flatMap { found in
            try connection.reply(found.id, visibleTo: actor) == nil ? nil : found
        }
        return ReplyDetail(
            id: id, number: stored.number, date: stored.date, text: text, obstacle: obstacle,
            cases: try subjects(of: stored, for: actor).map {
                ReplyCase(id: $0.id, name: "\($0.number?.text ?? "") \($0.title)".trimmed, state: $0.state)
            }, meeting: stored.meeting, words: stored.words, version: stored.version,
            isCorrectedSince: try stored.issuedAt.map { try connection.isDecisionCorrected(of: id, since: $0) }
                ?? false,
            followUps: try stored.cases.flatMap { try connection.followUps(of: $0, visibleTo: actor) },
            check: try connection.lastReplyCheck(of: id), corrects: stored.corrects, correctedBy: correction,
            handedOutAt: try connection.handoutMeeting(of: id))
    }

    /// The number a reply issued on that day would get.
    package func nextNumber(on date: CivilDate, for actor: Actor) throws -> String? {
        let rule = try services.councils.current(for: actor).settings.replyNumber
        return try services.sequences.next(
            .reply, by: rule, in: services.sequences.context(actor.councilID, on: date))
    }

    /// Numbers and dates a draft. From then on its wording is kept, whatever settings or records become later, and it
    /// stands on the agenda of the next meeting.
    ///
    /// - Parameter fingerprint: of the draft that was checked; nil when nobody looked at one.
    /// - Throws: `ReplyError` when it was issued before, is dated before its meeting or no longer says what was checked.
    @discardableResult
    package func issue(
        _ id: ReplyID, on date: CivilDate, fingerprint: String? = nil, by actor: Actor
    ) throws -> ReplyNumber {
        let stored = try stored(id, for: actor)
        try actor.require(.issueReplies)
        if let number = stored.number { throw ReplyError.alreadyIssued(number.text) }
        return try services.transaction {
            let answers = try answers(of: stored, for: actor)
            let text = try text(answers, of: stored, on: date, for: actor)
            guard fingerprint == nil || fingerprint == text.fingerprint else { throw ReplyError.changedMeanwhile }
            if let corrected = stored.corrects, date < corrected.date {
                throw ReplyError.datedBeforeCorrected(corrected.date)
            }
            let drawn = try number(on: date, for: actor)
            let number = ReplyNumber(count: drawn.count, text: drawn.text)
            var reply = stored.reply(answers.map(\.entry))
            try reply.issue(number, on: date, meetingDate: stored.meeting.date)
            try services.connection.issueReply(id, drawn, on: date, text, by: actor, at: services.now)
            if stored.corrects == nil { try move(answers.map(\.subject)) }
            try services.agendas.handOut(id, of: stored.council, by: actor)
            try record("issued", stored, "\(number.text)(\(date.japanese)付け)として\(Self.act(stored))。", by: actor)
            return number
        }
    }

    /// Ends the life of the cases that were answered and owe nothing any more.
    ///
    /// - Throws: `CaseError.followUpsOpen` while something promised to the council is still owed.
    package func close(_ id: ReplyID, by actor: Actor) throws {
        let stored = try stored(id, for: actor)
        try actor.require(.issueReplies)
        try services.transaction {
            for var subject in try subjects(of: stored, for: actor) where subject.state != .closed {
                let followUps = try services.connection.followUps(of: subject.id, visibleTo: actor)
                try subject.close(followUps.map(\.followUp))
                try services.connection.storeRepliedCase(subject, at: services.now)
                try services.audit.record("closed", on: .case(subject.id), by: actor, sentence: "案件を完了にしました。")
            }
        }
    }

    func stored(_ id: ReplyID, for actor: Actor) throws -> StoredReply {
        guard let stored = try services.connection.reply(id, visibleTo: actor) else { throw ServiceError.notFound }
        return stored
    }

    func record(_ action: String, _ stored: StoredReply, _ sentence: String, by actor: Actor) throws {
        try services.audit.record(action, on: .reply(stored.id), by: actor, sentence: sentence)
        for id in stored.cases {
            try services.audit.record("replied", on: .case(id), by: actor, sentence: sentence)
        }
    }

    /// A correction says what it corrects: 答申第470号を訂正しました.
    private static func act(_ stored: StoredReply) -> String {
        stored.corrects.map { "\($0.number.text)を訂正しました" } ?? "答申しました"
    }

    private func move(_ subjects: [Case]) throws {
        for var subject in subjects {
            try subject.reply()
            try services.connection.storeRepliedCase(subject, at: services.now)
        }
    }

    private func number(on date: CivilDate, for actor: Actor) throws -> DrawnNumber {
        let rule = try services.councils.current(for: actor).settings.replyNumber
        let context = try services.sequences.context(actor.councilID, on: date)
        guard let number = try services.sequences.draw(.reply, by: rule, in: context) else {
            throw ReplyError.notNumbered
        }
        return number
    }
}

extension Services {
    package var replies: ReplyService { ReplyService(services: self) }
}

extension CivilDateRange {
    /// Every fiscal year it touches, newest first.
    var fiscalYears: [FiscalYear] {
        let (oldest, newest) = (FiscalYear(containing: first), FiscalYear(containing: last))
        return (oldest.startYear...newest.startYear).reversed().map { FiscalYear(startYear: $0) }
    }
}
