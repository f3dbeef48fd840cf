import ShingiDomain

/// Which item is being dealt with, and behind which doors.
extension DayService {
    /// Calls an item up. The one that is called up already stays so.
    package func call(_ id: AgendaItemID, by actor: Actor) throws {
        let meeting = try find(id, for: actor)
        try actor.require(.recordDecisions)
        try meeting.requireOpen()
        try services.transaction {
            guard try services.connection.itemCalls(of: meeting.id).last?.item != id else { return }
            let moment = try services.connection.sitting(meeting).moment(at: services.now)
            try insertCall(of: id, at: moment, meeting, actor)
        }
    }

    /// The meeting begins with its first item.
    func callFirst(of meeting: Meeting, at time: TimeOfDay, by actor: Actor) throws {
        guard let first = try services.connection.agendaItems(of: meeting.id).first else { return }
        try services.connection.insertCall(of: first.id, at: time, by: actor.accountID, services.now)
    }

    /// The department has ended its explanation, which began when the item was called up.
    package func endExplanation(of id: AgendaItemID, by actor: Actor) throws {
        let meeting = try find(id, for: actor)
        let moment = try services.connection.sitting(meeting).moment(at: services.now)
        let minutes = try services.connection.itemCalls(of: meeting.id).minutes(of: id, until: moment)
        try noteExplanation(minutes, of: id, by: actor)
    }

    /// Opens or closes the doors of the whole meeting.
    package func admit(_ openness: Openness, at id: MeetingID, by actor: Actor) throws {
        var meeting = try find(id, for: actor)
        try actor.require(.openMeetings)
        guard openness != meeting.openness else { return }
        try meeting.admit(openness)
        try services.transaction {
            try services.connection.storeOpenness(of: meeting)
            let reason = openness.reason.map { "理由: \($0)" } ?? ""
            try services.audit.record(
                "openness_set", on: .meeting(id), by: actor, sentence: "会議を\(openness.label)にしました。\(reason)")
        }
    }

    /// Closes the doors for one item, or opens them again.
    package func admit(_ openness: Openness, to item: AgendaItemID, by actor: Actor) throws {
        let meeting = try find(item, for: actor)
        try actor.require(.openMeetings)
        try meeting.requireItemCloseable()
        try services.transaction {
            if let reason = openness.reason {
                try services.connection.storeClosedItem(item, reason: reason, by: actor.accountID, at: services.now)
            } else {
                try services.connection.removeClosedItem(item)
            }
            let reason = openness.reason.map { "理由: \($0)" } ?? ""
            try services.audit.record(
                "item_openness_set", on: .meeting(meeting.id), by: actor,
                sentence: "議題「\(try title(of: item, meeting))」を\(openness.label)にしました。\(reason)")
        }
    }

    private func insertCall(of id: AgendaItemID, at time: TimeOfDay, _ meeting: Meeting, _ actor: Actor) throws {
        try services.connection.insertCall(of: id, at: time, by: actor.accountID, services.now)
        try services.audit.record(
            "item_called", on: .meeting(meeting.id), by: actor,
            sentence: "\(time.iso)に議題「\(try title(of: id, meeting))」に入りました。")
    }

    private func title(of item: AgendaItemID, _ meeting: Meeting) throws -> String {
        try services.connection.agendaItems(of: meeting.id).first { $0.id == item }?.title ?? ""
    }
}
