import ShingiDomain

extension DayService {
    /// Ends the meeting: cases whose matters are all decided move on, the others go back to wait for an agenda, replies
    /// stand ready as drafts and promises are on the list.
    ///
    /// - Parameter leavesUndecided: the actor saw that something was left undecided and sends it to the next meeting.
    package func close(
        _ id: MeetingID, at time: TimeOfDay, leavesUndecided: Bool = false, by actor: Actor
    ) throws {
        var meeting = try find(id, for: actor)
        try actor.require(.openMeetings)
        try services.transaction {
            let items = try items(of: id)
            try meeting.close(at: time)
            let undecided = items.filter { !$0.isDecided && Meeting.needsDecision($0.item) }
            try Meeting.requireDecided(undecided.map(\.item), leavesUndecided: leavesUndecided)
            try services.connection.storeDay(of: meeting)
            let settlement = try MeetingSettlement(meeting, by: actor, services)
            for item in items { try settlement.settle(item) }
            try services.agendas.prepareNext(of: meeting.council, by: actor)
            try services.audit.record(
                "closed", on: .meeting(id), by: actor,
                sentence: "\(time.iso)に閉会しました。" + Self.sentence(about: undecided))
        }
    }

    private static func sentence(about undecided: [DayItem]) -> String {
        guard !undecided.isEmpty else { return "" }
        return "審議未了: \(undecided.map(\.name).joined(separator: "、"))。"
    }
}
