import ShingiDomain

/// The wording of a reply: kept once it was issued, drawn from the decisions until then.
extension ReplyService {
    /// A case with what a reply says about it.
    struct Answer {
        let subject: Case
        let entry: ReplyEntry
    }

    /// The wording kept, else the one the decisions give today.
    func text(of stored: StoredReply, for actor: Actor) throws -> (ReplyText?, ReplyError?) {
        if let text = stored.text { return (text, nil) }
        do {
            let today = max(services.now.civilDate, stored.meeting.date)
            return (try text(answers(of: stored, for: actor), of: stored, on: today, for: actor), nil)
        } catch let error as ReplyError {
            return (nil, error)
        }
    }

    func answers(of stored: StoredReply, for actor: Actor) throws -> [Answer] {
        let words = try services.councils.current(for: actor).settings.decisionWord
        // What was decided is corrected at the meeting itself, so a correction too says what that meeting decided.
        return try subjects(of: stored, for: actor).map { subject in
            let decisions = try services.connection.matterDecisions(of: subject.id, upTo: stored.meeting)
            return Answer(
                subject: subject,
                entry: try ReplyEntry.draft(
                    about: subject, decisions, decidedOn: stored.meeting.date, words: words))
        }
    }

    func text(
        _ answers: [Answer], of stored: StoredReply, on date: CivilDate, for actor: Actor
    ) throws -> ReplyText {
        let names = try services.connection.members(of: stored.council)
        let register = try services.connection.register(of: stored.council)
        let signature = Signature.of(register, on: date) { id in names.first { $0.id == id }?.name }
        return try ReplyText(
            answers.map { ($0.entry, $0.subject.acceptedOn) }, to: stored.words.addressee,
            from: services.councils.current(for: actor), meeting: stored.meeting.title, signature: signature,
            remarks: stored.words.remarks, correcting: stored.corrects)
    }

    func subjects(of stored: StoredReply, for actor: Actor) throws -> [Case] {
        try stored.cases.compactMap { try services.connection.findCase($0, visibleTo: actor) }
    }
}
