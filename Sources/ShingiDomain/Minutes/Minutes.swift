package typealias MinutesID = ID<Minutes>

/// 会議録: the record of one meeting, from the first draft to what its council approved.
package struct Minutes: Sendable, Hashable {
    package let id: MinutesID
    package let meeting: MeetingID
    package var state: MinutesState
    /// Counts the changes of state; each turn has a count of its own.
    package var version: Int

    package init(id: MinutesID, meeting: MeetingID, state: MinutesState, version: Int) {
        self.id = id
        self.meeting = meeting
        self.state = state
        self.version = version
    }
}

/// Where minutes stand. Raw values are stored.
package enum MinutesState: String, CaseIterable, Sendable, Hashable {
    case drafting
    /// Sent to those who were there.
    case confirming
    /// The round is over, every correction is decided.
    case confirmed
    /// By a later meeting; fixed from then on.
    case approved

    package var label: String {
        switch self {
        case .drafting: "作成中"
        case .confirming: "委員の確認中"
        case .confirmed: "確認済・承認待ち"
        case .approved: "承認済"
        }
    }
}
