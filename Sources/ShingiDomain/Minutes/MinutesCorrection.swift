package typealias MinutesCorrectionID = ID<MinutesCorrection>

/// 訂正: what a member wants their remark to say, and what the secretariat decided.
package struct MinutesCorrection: Sendable, Hashable {
    package let id: MinutesCorrectionID
    package let turn: MinutesTurnID
    package let member: MemberID
    package let before: String
    package let after: String
    package let comment: String
    package var decision: Decision?
    package var reason: String

    /// Raw values are stored.
    package enum Decision: String, Sendable, Hashable, CaseIterable {
        case accepted, declined

        package var label: String { self == .accepted ? "受け入れた" : "受け入れない" }
    }

    package init(
        id: MinutesCorrectionID, turn: MinutesTurnID, member: MemberID, before: String, after: String, comment: String,
        decision: Decision? = nil, reason: String = ""
    ) {
        self.id = id
        self.turn = turn
        self.member = member
        self.before = before
        self.after = after
        self.comment = comment
        self.decision = decision
        self.reason = reason
    }

    /// Own remarks only. Where a record names nobody (委員), each of those present may say that it was theirs.
    package static func mayCorrect(_ turn: MinutesTurn, as member: MemberID, presider: MemberID?) -> Bool {
        guard turn.kind == .turn, let speaker = turn.speaker, speaker.role.isOfCouncil else { return false }
        if let owner = speaker.member { return owner == member }
        return speaker.role == .chair ? presider == nil || presider == member : true
    }

    package mutating func decide(_ decision: Decision, because reason: String) throws(MinutesError) {
        guard self.decision == nil else { throw .alreadyDecided }
        guard decision == .accepted || !reason.isBlank else { throw .reasonMissing }
        self.decision = decision
        self.reason = reason
    }
}
