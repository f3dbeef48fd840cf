/// How a member answers in writing: on what is decided, or on what is only reported. The raw values are stored.
package enum BallotAnswer: String, Sendable, Hashable, CaseIterable {
    case inFavour = "in_favour"
    case against
    case abstained
    /// 了承 of a report.
    case noted
    /// A report the member has something to say about, in words.
    case opinion

    package var label: String {
        switch self {
        case .inFavour: "賛成"
        case .against: "反対"
        case .abstained: "棄権"
        case .noted: "了承"
        case .opinion: "意見あり"
        }
    }

    /// Which answers a member can give.
    package static func offered(for subject: VoteSubject) -> [BallotAnswer] {
        switch subject {
        case .confirmation, .consultation: [.inFavour, .against, .abstained]
        case .report, .other: [.noted, .opinion]
        }
    }

    /// The count it belongs to; nil on a report, where nothing is carried or lost.
    package var tallyField: TallyField? {
        switch self {
        case .inFavour: .inFavour
        case .against: .against
        case .abstained: .abstained
        case .noted, .opinion: nil
        }
    }
}
