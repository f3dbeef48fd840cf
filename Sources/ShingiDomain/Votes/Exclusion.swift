/// 除斥: a member who takes no part in a vote for an interest of their own, and why.
package struct Exclusion: Sendable, Hashable {
    package var member: MemberID
    package var reason: String

    /// Refuses an exclusion that gives no reason.
    package init(member: MemberID, reason: String) throws(VoteError) {
        guard !reason.isBlank else { throw .exclusionWithoutReason }
        self.member = member
        self.reason = reason
    }
}
