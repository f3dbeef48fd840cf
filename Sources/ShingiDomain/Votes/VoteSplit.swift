/// How a vote over several matters falls apart into several votes.
package struct VoteSplit: Sendable, Hashable {
    package var vote: VoteID
    /// What stays with the vote; never empty.
    package var remaining: [MatterID]
    /// Each of these gets a vote of its own.
    package var apart: [MatterID]

    /// Takes matters out of the votes they share with others. What was decided stays as it was decided.
    package static func splits(_ votes: [Vote], apart chosen: Set<MatterID>) throws(VoteError) -> [VoteSplit] {
        var splits: [VoteSplit] = []
        for vote in votes {
            let wanted = vote.matters.filter(chosen.contains)
            guard !wanted.isEmpty else { continue }
            if let current = vote.current { throw .alreadyRecorded(current.summary) }
            guard vote.matters.count > 1 else { continue }
            let others = vote.matters.filter { !chosen.contains($0) }
            // When every matter is wanted apart, the first keeps the vote that is there.
            splits.append(
                VoteSplit(
                    vote: vote.id, remaining: others.isEmpty ? [wanted[0]] : others,
                    apart: others.isEmpty ? Array(wanted.dropFirst()) : wanted))
        }
        guard !splits.isEmpty else { throw .nothingToSplit }
        return splits
    }
}
