/// 意見の募集: until when members may send opinions ahead of a meeting, and who reads them then.
package struct OpinionCall: Sendable, Hashable {
    package var meeting: MeetingID
    /// The last day on which an opinion is taken.
    package var closesOn: CivilDate
    package var shownTo: OpinionAudience

    /// Refuses a deadline behind the meeting.
    package init(
        meeting: MeetingID, heldOn: CivilDate, closesOn: CivilDate, shownTo: OpinionAudience
    ) throws(OpinionError) {
        guard closesOn <= heldOn else { throw .closesAfterMeeting(heldOn) }
        self.meeting = meeting
        self.closesOn = closesOn
        self.shownTo = shownTo
    }

    package func isOpen(on today: CivilDate) -> Bool { today <= closesOn }

    package func requireOpen(on today: CivilDate) throws(OpinionError) {
        guard isOpen(on: today) else { throw .closed(closesOn) }
    }
}

/// Who reads the members' opinions once the deadline has passed; the raw values are stored.
package enum OpinionAudience: String, Sendable, Hashable, CaseIterable {
    case secretariat
    case members

    package var label: String {
        switch self {
        case .secretariat: "事務局と所管課だけ"
        case .members: "締切の後は委員全員も"
        }
    }
}
