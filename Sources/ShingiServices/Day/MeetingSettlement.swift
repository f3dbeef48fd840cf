import ShingiDomain

/// What follows from the decisions of a meeting once it has ended: for cases, replies and promises.
struct MeetingSettlement {
    private let services: Services
    private let actor: Actor
    private let meeting: Meeting
    private let council: Council
    private let next: Meeting?
    private let settledElsewhere: [MatterID: DecisionOutcome]

    init(_ meeting: Meeting, by actor: Actor, _ services: Services) throws {
        self.services = services
        self.actor = actor
        self.meeting = meeting
        council = try services.councils.current(for: actor)
        next = try services.connection.plannedMeeting(after: meeting)
        settledElsewhere = try services.connection.outcomesElsewhere(than: meeting.id)
    }

    func settle(_ item: DayItem) throws {
        try reportKept(item)
        try services.minutesRounds.approveDecided(item, at: meeting, by: actor)
        // Withdrawn by its department meanwhile: nothing is left to follow.
        guard let called = item.subject, called.subject.state == .onAgenda else { return }
        var subject = called.subject
        let decided = outcomes(of: item)
        try subject.decide(subject.outcomes(decided))
        try store(subject, from: called.subject.state)
        if subject.state == .decided, owesReply(called, decided) { try draftReply(about: called) }
        try promise(item, subject)
    }

    /// A decision that was corrected after the meeting decides its case anew.
    func settleAgain(_ item: DayItem) throws {
        guard let called = item.subject else { return }
        guard !called.subject.isAnswered else { return try settleAnswered(item, called.subject) }
        var subject = called.subject
        try subject.reopen()
        try store(subject, from: called.subject.state)
        let decided = outcomes(of: item)
        try subject.decide(subject.outcomes(decided))
        try store(subject, from: .onAgenda)
        if subject.state == .decided, owesReply(called, decided) {
            try draftReply(about: called)
        } else {
            try services.connection.removeReplyDraft(about: subject.id, at: meeting.id)
        }
        try services.connection.removeOverruledPromises(of: subject.id, at: meeting.id)
        try promise(item, subject)
    }

    /// The reply has left the house: its case stays answered and the page of the reply says that the record was corrected
    /// since. Promises follow the record.
    private func settleAnswered(_ item: DayItem, _ subject: Case) throws {
        try services.connection.removeOverruledPromises(of: subject.id, at: meeting.id)
        try promise(item, subject)
        try services.audit.record(
            "decision_corrected", on: .case(subject.id), by: actor,
            sentence: "\(meeting.title)の議決の記録が、答申のあとに訂正されました。答申の扱いを確かめてください。")
    }

    /// The outcome of each matter that anything was decided about, here or at an earlier meeting.
    private func outcomes(of item: DayItem) -> [MatterID: DecisionOutcome] {
        var outcomes = settledElsewhere
        for vote in item.votes {
            guard let record = vote.vote.current else { continue }
            for matter in vote.vote.matters { outcomes[matter] = record.outcome }
        }
        return outcomes
    }

    private func store(_ subject: Case, from state: CaseState) throws {
        try services.connection.storeDecidedState(of: subject, at: services.now)
        if subject.state == .withdrawn {
            try services.connection.insertWithdrawal(
                of: subject.id, reason: "\(meeting.title)で取下げ", by: actor.accountID, at: services.now)
        }
        try services.audit.record(
            "decided", on: .case(subject.id), by: actor,
            sentence: "\(meeting.title)の議決により「\(state.label)」から「\(subject.state.label)」になりました。")
    }

    /// A case that was withdrawn whole, or that only reports, gets no answer.
    private func owesReply(_ called: DayCase, _ decided: [MatterID: DecisionOutcome]) -> Bool {
        let decisions = called.subject.matters.compactMap { matter in
            decided[matter.id].map {
                MatterDecision(matter: matter.id, kind: matter.kind, name: called.name(of: matter.id), outcome: $0)
            }
        }
        let entry = try? ReplyEntry.draft(
            about: called.subject, decisions, decidedOn: meeting.date, words: council.settings.decisionWord)
        return entry != nil
    }

    private func draftReply(about called: DayCase) throws {
        let connection = services.connection
        let id = called.subject.id
        guard try !connection.isReplyDrawn(about: id) else { return }
        let addressee = try connection.usualAddressee(about: id) ?? council.addressee
        let isShared = council.settings.replyGrouping == .eachMeeting
        let standing = isShared ? try connection.replyDraft(at: meeting.id, to: addressee) : nil
        try connection.addReplyCase(
            id, to: standing ?? connection.insertReplyDraft(of: council.id, at: meeting.id, to: addressee))
    }

    private func promise(_ item: DayItem, _ subject: Case) throws {
        for decision in item.votes.compactMap(\.current) {
            for (id, condition) in zip(decision.conditionIDs, decision.record.entry.conditions) {
                let promise = FollowUpPromise.arising(
                    from: condition, id: id, about: subject, at: meeting, next: next)
                guard let promise else { continue }
                try services.connection.insertPromise(promise, council: meeting.council, at: services.now)
            }
        }
    }

    /// A report that keeps a promise has kept it when the council noted it; continued, it is owed to the next meeting.
    private func reportKept(_ item: DayItem) throws {
        guard let id = item.item.followUp, !item.votes.isEmpty else { return }
        let outcomes = Set(item.votes.map { $0.vote.current?.outcome })
        if outcomes == [.continued], let next {
            try services.connection.assignFollowUp(id, to: next.id)
            try services.audit.record(
                "continued", on: .followUp(id), by: actor,
                sentence: "\(meeting.title)で継続となり、\(next.title)で報告することになりました。")
        }
        guard outcomes == [.noted] else { return }
        try services.connection.storeReported(id, at: meeting.id, by: actor.accountID, at: services.now)
        try services.audit.record(
            "reported", on: .followUp(id), by: actor, sentence: "\(meeting.title)で報告されました。")
    }
}
