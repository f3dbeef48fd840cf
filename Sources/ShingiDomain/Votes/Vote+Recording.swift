extension Vote {
    /// Records a decision for the first time. `seen` is the version on the clerk's screen.
    @discardableResult
    package mutating func record(
        _ entry: VoteEntry, basedOn seen: Int, in meeting: Meeting, _ electorate: Electorate, _ rules: VotingRules
    ) throws(VoteError) -> VoteRecord {
        do {
            try meeting.requireOpen()
        } catch {
            throw .meeting(error)
        }
        if let current { throw .alreadyRecorded(current.summary) }
        guard seen == version else { throw .changedMeanwhile }
        try requireQuorum(electorate, rules, entry)
        let record = try VoteRecord(entry, on: subject, electorate, rules)
        take(record)
        return record
    }

    /// Puts a further record in the place of the one in force, which stays readable. The figures are those of the
    /// first record unless the attendance was wrong as well. Possible after the meeting too.
    @discardableResult
    package mutating func correct(
        _ entry: VoteEntry, reason: String, basedOn seen: Int, electorate: Electorate? = nil
    ) throws(VoteError) -> VoteRecord {
        guard let current else { throw .nothingToCorrect }
        guard seen == version else { throw .alreadyRecorded(current.summary) }
        guard !reason.isBlank else { throw .correctionReasonNeeded }
        let electorate = electorate ?? current.electorate
        try requireQuorum(electorate, current.rules, entry)
        var record = try VoteRecord(entry, on: subject, electorate, current.rules)
        record.correctionReason = reason
        take(record)
        return record
    }

    /// True when the same entry was just recorded from the same screen: the second half of a double click, which
    /// deserves the answer of the first and no conflict.
    package func isRepeat(_ entry: VoteEntry, basedOn seen: Int) -> Bool {
        guard let current, seen == version - 1 else { return false }
        guard let again = try? VoteRecord(entry, on: subject, current.electorate, current.rules) else { return false }
        return again.entry == current.entry && again.outcome == current.outcome
    }

    /// 定足数: nothing is decided below it, unless the council's rules let it and the record says why.
    func requireQuorum(
        _ electorate: Electorate, _ rules: VotingRules, _ entry: VoteEntry
    ) throws(VoteError) {
        guard !electorate.standing.isMet else { return }
        guard rules.decidesWithoutQuorum else { throw .noQuorum(electorate.standing) }
        guard !(entry.quorumReason ?? "").isBlank else { throw .quorumReasonNeeded(electorate.standing) }
    }

    mutating func take(_ record: VoteRecord) {
        current = record
        version += 1
    }
}
