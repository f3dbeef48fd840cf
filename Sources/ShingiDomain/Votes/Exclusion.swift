/// 除斥: a member who takes no part in a vote for an interest of their own, and why.
package struct Exclusion: Sendable, Hashable {
    package var member: MemberID
    package var reason: String
    /// How the council resolved on it; empty where the rule asks for no resolution.
    package var resolution: String

    /// Refuses an exclusion that gives no reason.
    package init(member: MemberID, reason: String, resolution: String = "") throws(VoteError) {
        guard !reason.isBlank else { throw .exclusionWithoutReason }
        self.member = member
        self.reason = reason
        self.resolution = resolution
    }

    /// Refuses what the council's rules don't allow.
    package func check(_ rules: VotingRules) throws(VoteError) {
        guard !rules.exclusionByResolution || !resolution.isBlank else { throw .exclusionWithoutResolution }
    }
}
