import ShingiDomain

extension WrittenMeetingService {
    /// What the ballots amount to now, vote by vote. For whoever counts, once it can be counted.
    package func preview(_ id: MeetingID, by actor: Actor) throws -> [WrittenPreview] {
        let (meeting, written) = try released(id, for: actor)
        try actor.require(.runWrittenMeetings)
        let electorate = try electorate(of: meeting, actor)
        try written.requireCountable(at: services.now, missing: electorate.missing.count)
        return try counts(written, services.days.items(of: id), electorate)
    }

    /// Counts at the deadline, records each decision with its reason, and ends the meeting: replies and promises follow as
    /// from any other.
    package func count(_ id: MeetingID, _ entry: WrittenCountEntry, by actor: Actor) throws {
        let (meeting, written) = try released(id, for: actor)
        let previews = try preview(id, by: actor)
        try services.transaction {
            if !entry.leavesUndecided {
                for preview in previews { try record(preview, entry, meeting, written, actor) }
            }
            try services.connection.storeWrittenCount(of: id, by: actor.accountID, at: services.now)
            try services.days.close(
                id, at: written.closesAt.timeOfDay, leavesUndecided: entry.leavesUndecided, by: actor)
            try services.audit.record(
                "ballots_counted", on: .meeting(id), by: actor,
                sentence: entry.leavesUndecided
                    ? "回答が定足数に満たないため、議決に至らず書面開催を終えました。" : "書面表決を集計し、議決を記録しました。")
        }
    }

    private func record(
        _ preview: WrittenPreview, _ entry: WrittenCountEntry, _ meeting: Meeting, _ written: WrittenMeeting,
        _ actor: Actor
    ) throws {
        var vote = preview.question.vote
        let record = try vote.record(
            preview.count, castingVote: entry.castingVotes[vote.id], conditions: entry.conditions[vote.id] ?? [],
            quorumReason: entry.quorumReason, basedOn: preview.question.vote.version, in: meeting)
        _ = try services.connection.insertDecision(
            record, on: vote.id, correcting: nil, decidedAt: written.closesAt.timeOfDay, by: actor.accountID,
            at: services.now)
        try services.connection.raiseVoteVersion(vote.id)
        try services.audit.record(
            "decision_recorded", on: .vote(vote.id), by: actor,
            sentence: "\(preview.question.name): \(record.reason)")
    }

    /// Counts again what was recorded. An anonymous answer too many or too few, or figures that are not those of the
    /// ballots, are said.
    func alarms(
        _ meeting: Meeting, _ written: WrittenMeeting?, _ items: [DayItem], _ electorate: WrittenElectorate
    ) throws -> [String] {
        guard let written else { return [] }
        let previews = try counts(written, items, electorate)
        var alarms: [String] = []
        for preview in previews {
            let (vote, count) = (preview.question.stored, preview.count)
            let expected = expectedAnswers(vote.vote, electorate)
            if count.answers.count != expected {
                alarms.append("\(preview.question.name): 回答した委員は\(expected)名、表決書は\(count.answers.count)通です。")
            }
            guard let record = vote.current?.record, let difference = count.difference(from: record) else { continue }
            alarms.append("\(preview.question.name): \(difference)")
        }
        return alarms
    }

    private func expectedAnswers(_ vote: Vote, _ electorate: WrittenElectorate) -> Int {
        electorate.answered.count { member in
            !BallotQuestion.all(for: member, among: [vote], chair: electorate.chair, electorate.rules).isEmpty
        }
    }

    private func counts(
        _ written: WrittenMeeting, _ items: [DayItem], _ electorate: WrittenElectorate
    ) throws -> [WrittenPreview] {
        let answers = try answers(written, electorate)
        return items.flatMap { item in
            item.votes.map { stored in
                WrittenPreview(
                    question: WrittenQuestion(item: item, stored: stored),
                    count: WrittenCount(stored.vote, answers[stored.vote.id] ?? [], electorate))
            }
        }
    }

    private func answers(
        _ written: WrittenMeeting, _ electorate: WrittenElectorate
    ) throws -> [VoteID: [BallotAnswer]] {
        let ballots =
            written.names.isSecret
            ? try services.connection.anonymousBallots(of: written.meeting)
            : try services.connection.ballots(of: written.meeting)
                .filter { electorate.answered.contains($0.key) }.values.flatMap(\.values)
        return Dictionary(grouping: ballots, by: \.vote).mapValues { $0.map(\.answer) }
    }

    private func electorate(of meeting: Meeting, _ actor: Actor) throws -> WrittenElectorate {
        let sheets = try services.connection.ballotSheets(of: meeting.id)
        return try electorate(
            services.connection.sitting(meeting), services.connection.storedVotes(.meeting(meeting.id)),
            answered: Set(sheets.keys), actor)
    }
}
