import ShingiDomain

/// A written meeting as somebody may see it.
package struct WrittenMeetingDetail: Sendable {
    package let meeting: Meeting
    /// Nil until the papers were released.
    package let written: WrittenMeeting?
    /// What is asked, in the order of the agenda.
    package let items: [DayItem]
    /// Those in office on the meeting's day, in the order of the register.
    package let members: [Member]
    package let electorate: WrittenElectorate
    /// Who has answered; only of the reader's own unless the staff looks, and of everybody once it was counted.
    package let answers: [MemberID: BallotSheet]
    /// How members answered, as far as the reader may know.
    package let ballots: [MemberID: [VoteID: Ballot]]
    /// Once counted: opinions without the names that nobody is to know.
    package let unsignedOpinions: [VoteID: [String]]
    /// What the record says otherwise than the ballots do. For the staff.
    package let alarms: [String]

    package var questions: [WrittenQuestion] {
        items.flatMap { item in item.votes.map { WrittenQuestion(item: item, stored: $0) } }
    }
}

/// One thing that is asked in writing.
package struct WrittenQuestion: Sendable {
    package let item: DayItem
    package let stored: StoredVote

    package var vote: Vote { stored.vote }

    /// 諮問第462号
    package var name: String { item.name }

    /// The matters it is about: 業務の委託(人材派遣); empty for an item without matters.
    package var matters: String {
        vote.matters.compactMap { item.subject?.name(of: $0) }.joined(separator: "、")
    }
}

/// 表決書 as it arrived.
package struct BallotSheet: Sendable, Hashable {
    package let member: MemberID
    /// How many versions there are up to this one.
    package let version: Int
    package let receivedAt: Instant
    /// The day on which it reached the secretariat, where it came on paper.
    package let paperReceivedOn: CivilDate?
    package let paperNote: String
}

/// What a member is asked, and what the member has answered so far.
package struct BallotPaper: Sendable {
    package let detail: WrittenMeetingDetail
    package let written: WrittenMeeting
    package let member: Member
    /// Those of `questions` that are put to this member.
    package let asked: [BallotQuestion]
    package let sheet: BallotSheet?
    /// As they stand now; empty where no names are kept.
    package let ballots: [VoteID: Ballot]
    /// The same, whoever looks: to tell a form sent twice.
    let storedBallots: [VoteID: Ballot]

    /// Presides and does not vote.
    package var isChairWithoutVote: Bool {
        detail.electorate.chair == member.id && detail.electorate.rules.chairVote != .always
    }
}

/// What somebody sends.
package struct SentBallots: Sendable {
    package let ballots: [Ballot]
    /// The version of the sheet that the form began with; 0 for none.
    package let seen: Int
    /// Of an anonymous answer.
    package let receipt: ReceiptNumber?

    package init(_ ballots: [Ballot], seen: Int, receipt: ReceiptNumber? = nil) {
        self.ballots = ballots
        self.seen = seen
        self.receipt = receipt
    }
}

/// How the count is to end where the ballots alone do not say.
package struct WrittenCountEntry: Sendable {
    /// 裁決 of the chair on ties.
    package var castingVotes: [VoteID: CastingVote]
    package var conditions: [VoteID: [Condition]]
    package var quorumReason: String?
    /// Too few have answered: the meeting ends with nothing decided.
    package var leavesUndecided: Bool

    package init(
        castingVotes: [VoteID: CastingVote] = [:], conditions: [VoteID: [Condition]] = [:], quorumReason: String? = nil,
        leavesUndecided: Bool = false
    ) {
        self.castingVotes = castingVotes
        self.conditions = conditions
        self.quorumReason = quorumReason
        self.leavesUndecided = leavesUndecided
    }
}

/// A count before it is recorded.
package struct WrittenPreview: Sendable {
    package let question: WrittenQuestion
    package let count: WrittenCount
}
