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
        let stored = try stored(id, for: actor)
        let (text, obstacle) = try text(of: stored, for: actor)
        return ReplyDetail(
            id: id, number: stored.number, date: stored.date, text: text, obstacle: obstacle, caseID: stored.caseID,
            caseState: stored.caseState, meeting: stored.meeting,
            isCorrectedSince: try stored.issuedAt.map {
                try services.connection.isDecisionCorrected(of: stored.caseID, since: $0)
            } ?? false,
            followUps: try services.connection.followUps(of: stored.caseID, visibleTo: actor))
    }

    /// The number a reply issued on that day would get.
    package func nextNumber(on date: CivilDate, for actor: Actor) throws -> String? {
        let rule = try services.councils.current(for: actor).settings.replyNumber
        return try services.sequences.next(
            .reply, by: rule, in: services.sequences.context(actor.councilID, on: date))
    }

    /// Numbers and dates a draft. From then on its wording is kept, whatever settings or records become later.
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
            var (subject, entry) = try drawn(stored, for: actor)
            let text = try text(entry, of: stored, subject, on: date, for: actor)
            guard fingerprint == nil || fingerprint == text.fingerprint else { throw ReplyError.changedMeanwhile }
            let drawn = try number(on: date, for: actor)
            let number = ReplyNumber(count: drawn.count, text: drawn.text)
            var reply = stored.reply([entry])
            try reply.issue(number, on: date, meetingDate: stored.meeting.date)
            try subject.reply()
            try services.connection.issueReply(id, drawn, on: date, text, by: actor, at: services.now)
            try services.connection.storeRepliedCase(subject, at: services.now)
            try record("issued", stored, "\(number.text)(\(date.japanese)付け)として答申しました。", by: actor)
            return number
        }
    }

    /// Ends the life of the case that was answered.
    ///
    /// - Throws: `CaseError.followUpsOpen` while something promised to the council is still owed.
    package func close(_ id: ReplyID, by actor: Actor) throws {
        let stored = try stored(id, for: actor)
        try actor.require(.issueReplies)
        try services.transaction {
            var subject = try subject(of: stored, for: actor)
            let followUps = try services.connection.followUps(of: stored.caseID, visibleTo: actor)
            try subject.close(followUps.map(\.followUp))
            try services.connection.storeRepliedCase(subject, at: services.now)
            try services.audit.record("closed", on: .case(subject.id), by: actor, sentence: "案件を完了にしました。")
        }
    }

    private func stored(_ id: ReplyID, for actor: Actor) throws -> StoredReply {
        guard let stored = try services.connection.reply(id, visibleTo: actor) else { throw ServiceError.notFound }
        return stored
    }

    private func subject(of stored: StoredReply, for actor: Actor) throws -> Case {
        guard let subject = try services.connection.findCase(stored.caseID, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        return subject
    }

    /// The wording kept, else the one the decisions give today.
    private func text(of stored: StoredReply, for actor: Actor) throws -> (ReplyText?, ReplyError?) {
        if let text = stored.text { return (text, nil) }
        do {
            let (subject, entry) = try drawn(stored, for: actor)
            let today = max(services.now.civilDate, stored.meeting.date)
            return (try text(entry, of: stored, subject, on: today, for: actor), nil)
        } catch let error as ReplyError {
            return (nil, error)
        }
    }

    private func drawn(_ stored: StoredReply, for actor: Actor) throws -> (Case, ReplyEntry) {
        let subject = try subject(of: stored, for: actor)
        let words = try services.councils.current(for: actor).settings.decisionWord
        let decisions = try services.connection.matterDecisions(of: stored.caseID, upTo: stored.meeting)
        let entry = try ReplyEntry.draft(about: subject, decisions, decidedOn: stored.meeting.date, words: words)
        return (subject, entry)
    }

    private func text(
        _ entry: ReplyEntry, of stored: StoredReply, _ subject: Case, on date: CivilDate, for actor: Actor
    ) throws -> ReplyText {
        let names = try services.connection.members(of: stored.council)
        let register = try services.connection.register(of: stored.council)
        let signature = Signature.of(register, on: date) { id in names.first { $0.id == id }?.name }
        return ReplyText(
            entry, to: stored.addressee, from: try services.councils.current(for: actor),
            consultedOn: subject.acceptedOn, meeting: stored.meeting.title, signature: signature)
    }

    private func number(on date: CivilDate, for actor: Actor) throws -> DrawnNumber {
        let rule = try services.councils.current(for: actor).settings.replyNumber
        let context = try services.sequences.context(actor.councilID, on: date)
        guard let number = try services.sequences.draw(.reply, by: rule, in: context) else {
            throw ReplyError.notNumbered
        }
        return number
    }

    private func record(_ action: String, _ stored: StoredReply, _ sentence: String, by actor: Actor) throws {
        try services.audit.record(action, on: .reply(stored.id), by: actor, sentence: sentence)
        try services.audit.record("replied", on: .case(stored.caseID), by: actor, sentence: sentence)
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
