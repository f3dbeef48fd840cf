extension Appointment {
    /// Whether the member may still look into what the council was given.
    ///
    /// Access ends with a resignation or dismissal on its last day, and with the end of the term as soon as the next
    /// term has begun without a new appointment. Until then members whose term ran out see what they saw: their
    /// successors are often appointed late.
    ///
    /// - Parameter nextTerm: the first day of the term after the appointment's; nil while there is none.
    package static func givesAccess(
        _ period: CivilDateRange, _ reason: EndReason, nextTerm: CivilDate?, on today: CivilDate
    ) -> Bool {
        guard period.first <= today else { return false }
        if today <= period.last { return true }
        return reason == .termExpired && nextTerm.map { today < $0 } ?? true
    }
}
