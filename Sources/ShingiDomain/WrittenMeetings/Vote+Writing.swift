extension Vote {
    /// Records what the ballots of a written meeting amount to. `seen` is the version the count was taken from.
    @discardableResult
    package mutating func record(
        _ count: WrittenCount, castingVote: CastingVote?, conditions: [Condition] = [], quorumReason: String?,
        basedOn seen: Int, in meeting: Meeting
    ) throws(VoteError) -> VoteRecord {
        do {
            try meeting.requireOpen()
        } catch {
            throw .meeting(error)
        }
        if let current { throw .alreadyRecorded(current.summary) }
        guard seen == version else { throw .changedMeanwhile }
        let entry = VoteEntry(method: .ballots, quorumReason: quorumReason)
        try requireQuorum(count.electorate, count.rules, entry)
        let record = try count.record(castingVote: castingVote, conditions: conditions, quorumReason: quorumReason)
        take(record)
        return record
    }
}
