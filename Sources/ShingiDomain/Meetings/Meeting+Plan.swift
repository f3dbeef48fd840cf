extension Meeting {
    /// What was settled beforehand, as it stands now.
    package var plan: MeetingPlan {
        MeetingPlan(
            date: date, reserveDate: reserveDate, startsAt: startsAt, plannedClose: plannedClose, place: place,
            form: form, isClosed: openness != .open, closedReason: openness.reason ?? "")
    }

    /// Once people have sat down, its date and place are facts of the record.
    package func requirePlanChangeable() throws(AgendaError) {
        guard state == .planned else { throw .planFixed(state) }
    }

    /// The order of the day is settled when the meeting opens; what comes up later is on the record of the day.
    package func requireAgendaChangeable() throws(AgendaError) {
        guard state == .planned else { throw .agendaFixed(state) }
    }
}
