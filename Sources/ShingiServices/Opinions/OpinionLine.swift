import ShingiDomain

/// An opinion with its answers and the names of what it is about.
package struct OpinionLine: Sendable {
    package let opinion: Opinion
    /// A member's name, or an adviser's name or title.
    package let author: String
    /// Oldest first; the last one counts.
    package let answers: [OpinionAnswerLine]
    package let standing: OpinionStanding
    package let caseName: String
    package let caseTitle: String
    package let department: String
    /// 個票2 外部結合; nil when it is about the whole case.
    package let matter: String?
    package let meetingTitle: String?
}

/// An answer with who gave it.
package struct OpinionAnswerLine: Sendable {
    package let answer: OpinionAnswer
    package let author: String
    package let isOutdated: Bool
}

/// The opinions about a case and what the reader may do there.
package struct CaseOpinions: Sendable {
    package let subject: Case
    /// Oldest first.
    package let lines: [OpinionLine]
    package let provisions: [Provision]
    /// The meeting ahead or going on that has the case on its agenda, as far as the reader may know of it.
    package let meeting: Meeting?
    package let call: OpinionCall?
    /// Those in office on the day of the meeting, for whoever writes down what they said.
    package let members: [Member]
    /// The meetings at which something may have been said about it, the latest first.
    package let held: [NamedMeeting]
    package let reader: OpinionReader
}

/// What was said about the cases of one meeting.
package struct MeetingOpinions: Sendable {
    package let meeting: Meeting
    package let call: Versioned<OpinionCall>?
    /// In the order of the agenda.
    package let cases: [Entry]

    package struct Entry: Sendable {
        package let name: String
        package let title: String
        package let id: CaseID
        package let lines: [OpinionLine]
    }
}
