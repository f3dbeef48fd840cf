import ShingiDomain

/// 書面開催: papers go out with a deadline, each member answers, the ballots are counted by the council's rules.
package struct WrittenMeetingService {
    let services: Services

    /// A written meeting as the actor may see it. For those without the agenda it does not exist before the release.
    package func detail(_ id: MeetingID, for actor: Actor) throws -> WrittenMeetingDetail {
        let (meeting, written) = try find(id, for: actor)
        let connection = services.connection
        let sitting = try connection.sitting(meeting)
        let names = Dictionary(
            try connection.members(of: meeting.council).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sheets = try connection.ballotSheets(of: id)
        let items = try services.days.items(of: id)
        let electorate = try electorate(sitting, items.flatMap(\.votes), answered: Set(sheets.keys), actor)
        let reader = actor.ballotReader
        return WrittenMeetingDetail(
            meeting: meeting, written: written, items: items,
            members: sitting.inOffice.compactMap { names[$0] }, electorate: shown(electorate, to: reader, written),
            answers: shown(sheets, to: reader, written), ballots: try ballots(written, reader),
            unsignedOpinions: try unsignedOpinions(written, reader),
            alarms: reader == .staff ? try alarms(meeting, written, items, electorate) : [])
    }

    /// Gives the papers out and takes answers from now on.
    package func release(
        _ id: MeetingID, closesAt: Instant, names: BallotNames, by actor: Actor
    ) throws {
        var (meeting, stored) = try find(id, for: actor)
        try actor.require(.runWrittenMeetings)
        guard stored == nil else { throw WrittenMeetingError.alreadyReleased }
        try services.transaction {
            let now = services.now
            try WrittenMeeting.check(closesAt: closesAt, now: now)
            try meeting.openForBallots(at: now.timeOfDay)
            try services.agendas.release(id, by: actor)
            try services.connection.storeDay(of: meeting)
            try services.days.prepareVotes(of: id, .apart)
            guard try !services.connection.storedVotes(.meeting(id)).isEmpty else {
                throw WrittenMeetingError.noQuestions
            }
            let written = WrittenMeeting(meeting: id, closesAt: closesAt, names: names, releasedAt: now)
            try services.connection.insertWrittenMeeting(written, by: actor.accountID)
            try services.audit.record(
                "ballots_opened", on: .meeting(id), by: actor,
                sentence: "書面表決の受付を始めました(期限 \(written.deadline)、\(names.label))。")
        }
    }

    /// - Parameter version: the version the actor saw.
    package func moveDeadline(of id: MeetingID, to instant: Instant, version: Int, by actor: Actor) throws {
        var written = try released(id, for: actor).written
        try actor.require(.runWrittenMeetings)
        guard written.version == version else { throw ServiceError.conflict(current: written.version) }
        let before = written.deadline
        try written.move(deadline: instant, now: services.now)
        try services.transaction {
            try services.connection.storeDeadline(of: written)
            try services.audit.record(
                "deadline_moved", on: .meeting(id), by: actor,
                sentence: "書面表決の期限を\(before)から\(written.deadline)に変えました。")
        }
    }

    /// Nil for a meeting of another form, or one that was not released.
    package func state(of id: MeetingID, for actor: Actor) throws -> WrittenMeeting? {
        guard try services.connection.findMeeting(id, visibleTo: actor) != nil else { throw ServiceError.notFound }
        return try services.connection.writtenMeeting(id)
    }

    func find(_ id: MeetingID, for actor: Actor) throws -> (meeting: Meeting, written: WrittenMeeting?) {
        guard let meeting = try services.connection.findMeeting(id, visibleTo: actor), meeting.form == .written else {
            throw ServiceError.notFound
        }
        let written = try services.connection.writtenMeeting(id)
        guard written != nil || actor.seesUnreleasedAgendas else { throw ServiceError.notFound }
        return (meeting, written)
    }

    func released(_ id: MeetingID, for actor: Actor) throws -> (meeting: Meeting, written: WrittenMeeting) {
        let (meeting, written) = try find(id, for: actor)
        guard let written else { throw ServiceError.notFound }
        return (meeting, written)
    }

    func electorate(
        _ sitting: Sitting, _ votes: [StoredVote], answered: Set<MemberID>, _ actor: Actor
    ) throws -> WrittenElectorate {
        WrittenElectorate(
            inOffice: sitting.inOffice, answered: answered, chair: sitting.chairOfTheDay,
            rules: try services.votingRules.rules(on: sitting.meeting.date, for: actor), votes: votes.map(\.vote))
    }

    /// A member who waits for the count sees no more of the others than that it is still going on.
    private func shown(
        _ electorate: WrittenElectorate, to reader: BallotReader, _ written: WrittenMeeting?
    ) -> WrittenElectorate {
        guard reader != .staff, written?.isCounted != true else { return electorate }
        var electorate = electorate
        if case .member(let own) = reader {
            electorate.answered.formIntersection([own])
        } else {
            electorate.answered = []
        }
        return electorate
    }

    private func shown(
        _ sheets: [MemberID: BallotSheet], to reader: BallotReader, _ written: WrittenMeeting?
    ) -> [MemberID: BallotSheet] {
        guard reader != .staff, written?.isCounted != true else { return sheets }
        guard case .member(let own) = reader else { return [:] }
        return sheets.filter { $0.key == own }
    }

    private func ballots(
        _ written: WrittenMeeting?, _ reader: BallotReader
    ) throws -> [MemberID: [VoteID: Ballot]] {
        guard let written else { return [:] }
        return try services.connection.ballots(of: written.meeting).filter {
            written.names.shows(ballotOf: $0.key, to: reader, isCounted: written.isCounted)
        }
    }

    /// Opinions are the council's to read once it was counted, whoever wrote them.
    private func unsignedOpinions(
        _ written: WrittenMeeting?, _ reader: BallotReader
    ) throws -> [VoteID: [String]] {
        guard let written, written.isCounted, reader != .other else { return [:] }
        let ballots =
            written.names.isSecret
            ? try services.connection.anonymousBallots(of: written.meeting)
            : try services.connection.ballots(of: written.meeting).values.flatMap(\.values)
        return Dictionary(grouping: ballots.filter { !$0.opinion.isEmpty }, by: \.vote)
            .mapValues { $0.map(\.opinion).sorted() }
    }
}

extension Services {
    package var writtenMeetings: WrittenMeetingService { WrittenMeetingService(services: self) }
}

extension Sitting {
    /// Nobody need be there to preside over answers in writing.
    var chairOfTheDay: MemberID? { register.presider(on: meeting.date, present: Set(inOffice))?.member }
}

extension Actor {
    var ballotReader: BallotReader {
        if reach.wholeCouncil { return .staff }
        return memberID.map { .member($0) } ?? .other
    }
}
