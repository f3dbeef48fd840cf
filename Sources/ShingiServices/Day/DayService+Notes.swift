import ShingiDomain

/// What a clerk notes beside the decisions.
extension DayService {
    /// How long the department explained an item; nil takes the note back.
    package func noteExplanation(_ minutes: Int?, of id: AgendaItemID, by actor: Actor) throws {
        let meeting = try find(id, for: actor)
        try actor.require(.recordDecisions)
        guard meeting.state.hasBegun else { throw MeetingError.notOpen }
        guard var item = try services.connection.agendaItems(of: meeting.id).first(where: { $0.id == id }) else {
            throw ServiceError.notFound
        }
        try item.explained(minutes: minutes)
        try services.transaction {
            try services.connection.storeExplanation(of: item)
            try services.audit.record(
                "explanation_noted", on: .meeting(meeting.id), by: actor,
                sentence: "「\(item.title)」の説明の時間を\(minutes.map { "\($0)分" } ?? "空欄")にしました。")
        }
    }

    package func count(observers: Int, at id: MeetingID, by actor: Actor) throws {
        var meeting = try find(id, for: actor)
        try actor.require(.recordAttendance)
        try meeting.count(observers: observers)
        try services.transaction {
            try services.connection.storeDay(of: meeting)
            try services.audit.record(
                "observers_counted", on: .meeting(id), by: actor, sentence: "傍聴者数を\(observers)名にしました。")
        }
    }
}
