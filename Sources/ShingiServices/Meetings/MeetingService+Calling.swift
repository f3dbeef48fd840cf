import ShingiDomain

/// Calling a meeting off, or putting it off to its reserve date.
extension MeetingService {
    /// The meeting will not take place: its cases wait for another agenda, and what was due at it is due at the next one.
    ///
    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func cancel(_ id: MeetingID, reason: String, version: Int, by actor: Actor) throws {
        var meeting = try find(id, for: actor)
        try actor.require(.planMeetings)
        guard meeting.version == version else { throw ServiceError.conflict(current: meeting.version) }
        try services.transaction {
            try meeting.cancel(reason: reason)
            for item in try services.connection.agendaItems(of: id) {
                guard let subject = item.caseID else { continue }
                try services.agendas.release(subject, from: meeting, by: actor)
            }
            try services.connection.storeCancellation(of: meeting, by: actor.accountID, at: services.now)
            try assignFollowUps(by: actor)
            try services.agendas.prepareNext(of: meeting.council, by: actor)
            try services.audit.record(
                "cancelled", on: .meeting(id), by: actor,
                sentence: "「\(meeting.title)」を中止しました。理由:\(meeting.cancellation)")
        }
    }

    /// Moves the meeting to its reserve date, at the same time and place.
    package func postpone(_ id: MeetingID, version: Int, by actor: Actor) throws {
        let meeting = try find(id, for: actor)
        try actor.require(.planMeetings)
        try update(id, meeting.postponed(), version: version, by: actor)
    }
}
