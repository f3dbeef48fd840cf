import ShingiDomain

/// Opinions and questions about cases: by members before and at the meeting, by expert advisers; each answered by the
/// department.
package struct OpinionService {
    let services: Services

    /// What the actor may read of the opinions about a case, and may do there.
    package func about(_ id: CaseID, for actor: Actor) throws -> CaseOpinions {
        let subject = try services.cases.find(id, for: actor)
        let connection = services.connection
        let reader = actor.opinionReader(of: subject)
        let meeting = try meetingAhead(with: id, for: actor)
        let writesForOthers = actor.writesOpinionsForOthers
        return CaseOpinions(
            subject: subject, lines: try seen(try connection.opinionLines(.case(id)), by: reader),
            provisions: try connection.provisions(ofCase: id), meeting: meeting,
            call: try meeting.flatMap { try connection.opinionCall(for: $0.id)?.value },
            members: writesForOthers ? try members(at: meeting, of: actor.councilID) : [],
            held: writesForOthers ? try connection.meetingsHeld(with: id) : [], reader: reader)
    }

    /// The opinions about everything on a meeting's agenda, in its order.
    package func at(_ id: MeetingID, for actor: Actor) throws -> MeetingOpinions {
        let detail = try services.meetings.detail(id, for: actor)
        guard let agenda = detail.agenda else { throw ServiceError.notFound }
        let lines = try services.connection.opinionLines(.meeting(id))
        let reader: OpinionReader = actor.reach.wholeCouncil ? .staff : actor.memberID.map { .member($0) } ?? .other
        let byCase = Dictionary(grouping: try seen(lines, by: reader), by: \.opinion.caseID)
        return MeetingOpinions(
            meeting: detail.meeting, call: try services.connection.opinionCall(for: id),
            cases: agenda.compactMap { line in
                line.subject.map { subject in
                    MeetingOpinions.Entry(
                        name: subject.number?.text ?? AgendaNumbering.name(of: line.item), title: subject.title,
                        id: subject.id, lines: byCase[subject.id] ?? [])
                }
            })
    }

    /// The register: for the staff of all, for a department of what is said about its cases. Newest first.
    package func list(_ query: OpinionQuery, for actor: Actor) throws -> Slice<OpinionLine> {
        try actor.require(.readOpinionRegister)
        return try services.connection.opinions(query, visibleTo: actor)
    }

    /// Writes down an opinion: a member its own ahead of the meeting, the staff anybody's.
    package func write(_ entry: OpinionEntry, on id: CaseID, by actor: Actor) throws -> OpinionID {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.writeOpinions)
        try requireOwnVoice(entry.origin, actor)
        return try services.transaction {
            let meeting = try entry.origin.meeting.map { try services.meetings.find($0, for: actor) }
            if let meeting { try requireOnAgenda(subject, meeting, entry.origin) }
            let call = try meeting.flatMap { try services.connection.opinionCall(for: $0.id)?.value }
            try entry.check(on: subject, meeting, call, today: services.now.civilDate)
            let opinion = try services.connection.insertOpinion(entry, on: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "opinion_written", on: .case(id), by: actor, sentence: "\(entry.origin.source.label)を記録しました。")
            return opinion
        }
    }

    /// Takes an opinion back; it stays on record for the staff.
    package func retract(_ id: OpinionID, by actor: Actor) throws -> CaseID {
        let (line, subject) = try find(id, for: actor)
        try actor.require(.writeOpinions)
        let isOwn = line.opinion.origin.member.map { $0 == actor.memberID } ?? false
        guard actor.writesOpinionsForOthers || (isOwn && line.opinion.origin.source == .beforeMeeting) else {
            throw ServiceError.forbidden
        }
        try services.transaction {
            let call = try line.opinion.origin.meeting.flatMap { try services.connection.opinionCall(for: $0)?.value }
            try line.opinion.requireRetractable(
                answers: line.answers.count, call: actor.writesOpinionsForOthers ? nil : call,
                on: services.now.civilDate)
            try services.connection.storeRetraction(of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "opinion_retracted", on: .case(subject.id), by: actor,
                sentence: "\(line.opinion.origin.source.label)を取り消しました。")
        }
        return subject.id
    }

    /// Answers for the department. An earlier answer stays beside the new one.
    ///
    /// - Parameter answers: how many answers the actor saw, so that two people do not both answer unseen.
    package func answer(_ id: OpinionID, _ text: String, seen answers: Int, by actor: Actor) throws -> CaseID {
        let (line, subject) = try find(id, for: actor)
        try actor.require(.answerOpinions, on: subject)
        try services.transaction {
            try line.opinion.requireAnswerable()
            try OpinionEntry.check(text)
            guard line.answers.count == answers else { throw ServiceError.conflict(current: line.answers.count) }
            try services.connection.insertAnswer(text, to: line.opinion, by: actor.accountID, at: services.now)
            try services.audit.record(
                "opinion_answered", on: .case(subject.id), by: actor,
                sentence: "\(line.opinion.origin.source.label)(\(line.author))に回答しました。")
        }
        return subject.id
    }

    /// Asks the members for opinions ahead of a meeting, or changes until when.
    ///
    /// - Parameter version: the version the actor saw; 0 for none.
    package func call(_ call: OpinionCall, version: Int, by actor: Actor) throws {
        let meeting = try services.meetings.find(call.meeting, for: actor)
        try actor.require(.callForOpinions)
        try services.transaction {
            guard meeting.state == .planned else { throw OpinionError.meetingBegun }
            let stored = try services.connection.opinionCall(for: meeting.id)?.version ?? 0
            guard stored == version else { throw ServiceError.conflict(current: stored) }
            try services.connection.storeOpinionCall(call, by: actor.accountID, at: services.now)
            try services.audit.record(
                "opinions_called", on: .meeting(meeting.id), by: actor,
                sentence: "委員の事前意見の締切を\(call.closesOn.japanese)、見る人を「\(call.shownTo.label)」にしました。")
        }
    }

    private func find(_ id: OpinionID, for actor: Actor) throws -> (OpinionLine, Case) {
        guard let line = try services.connection.opinionLines(.opinion(id)).first else { throw ServiceError.notFound }
        let subject = try services.cases.find(line.opinion.caseID, for: actor)
        guard try !seen([line], by: actor.opinionReader(of: subject)).isEmpty else { throw ServiceError.notFound }
        return (line, subject)
    }

    private func seen(_ lines: [OpinionLine], by reader: OpinionReader) throws -> [OpinionLine] {
        let today = services.now.civilDate
        var calls: [MeetingID: OpinionCall] = [:]
        for meeting in Set(lines.compactMap(\.opinion.origin.meeting)) {
            calls[meeting] = try services.connection.opinionCall(for: meeting)?.value
        }
        return lines.filter { line in
            reader.sees(line.opinion, line.opinion.origin.meeting.flatMap { calls[$0] }, on: today)
        }
    }

    private func meetingAhead(with id: CaseID, for actor: Actor) throws -> Meeting? {
        guard let meeting = try services.connection.meetingAhead(with: id) else { return nil }
        let isKnown = try actor.seesUnreleasedAgendas || services.connection.isAgendaReleased(meeting.id)
        return isKnown ? meeting : nil
    }

    private func members(at meeting: Meeting?, of council: CouncilID) throws -> [Member] {
        let inOffice =
            try meeting.map { try services.connection.membersInOffice(of: $0) }
            ?? services.connection.membersInOffice(of: council, on: services.now.civilDate)
        return try services.connection.members(of: council).filter { inOffice.contains($0.id) }
    }

    /// A member speaks for itself and only ahead of the meeting; what is said there is written down by the staff.
    private func requireOwnVoice(_ origin: OpinionOrigin, _ actor: Actor) throws {
        if actor.writesOpinionsForOthers { return }
        guard case .beforeMeeting(let member, _) = origin, member == actor.memberID else {
            throw ServiceError.forbidden
        }
    }

    private func requireOnAgenda(_ subject: Case, _ meeting: Meeting, _ origin: OpinionOrigin) throws {
        let isOnAgenda = try services.connection.agendaItems(of: meeting.id).contains { $0.caseID == subject.id }
        guard isOnAgenda || origin.source == .adviser else { throw OpinionError.notOnAgenda }
        if let member = origin.member {
            let inOffice = try services.connection.membersInOffice(of: meeting)
            guard inOffice.contains(member) else { throw OpinionError.noMember }
        }
    }
}

extension Services {
    package var opinions: OpinionService { OpinionService(services: self) }
}

extension Actor {
    /// Whether it writes down what others say.
    package var writesOpinionsForOthers: Bool { !roles.isDisjoint(with: [.secretariat, .clerk]) }

    func opinionReader(of subject: Case) -> OpinionReader {
        if reach.wholeCouncil { return .staff }
        if isInside(subject) { return .department }
        return memberID.map { .member($0) } ?? .other
    }
}
