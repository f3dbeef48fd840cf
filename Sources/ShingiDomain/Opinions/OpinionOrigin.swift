/// Who gave an opinion, and when.
package enum OpinionOrigin: Sendable, Hashable {
    /// By a member, ahead of the meeting.
    case beforeMeeting(MemberID, MeetingID)
    /// By a member, while the council sat.
    case atMeeting(MemberID, MeetingID)
    /// By an expert such as 情報セキュリティアドバイザー, with name or title.
    case adviser(String, MeetingID?)

    package var source: OpinionSource {
        switch self {
        case .beforeMeeting: .beforeMeeting
        case .atMeeting: .atMeeting
        case .adviser: .adviser
        }
    }

    package var member: MemberID? {
        switch self {
        case .beforeMeeting(let member, _), .atMeeting(let member, _): member
        case .adviser: nil
        }
    }

    package var meeting: MeetingID? {
        switch self {
        case .beforeMeeting(_, let meeting), .atMeeting(_, let meeting): meeting
        case .adviser(_, let meeting): meeting
        }
    }
}

/// The kinds of opinions; the raw values are stored.
package enum OpinionSource: String, Sendable, Hashable, CaseIterable {
    case beforeMeeting = "before_meeting"
    case atMeeting = "at_meeting"
    case adviser

    package var label: String {
        switch self {
        case .beforeMeeting: "委員の事前意見"
        case .atMeeting: "会議での意見"
        case .adviser: "アドバイザーの意見"
        }
    }
}
