package typealias AppointmentID = ID<Appointment>

/// A member's seat for one term (委嘱). Both days of its period are days in office.
package struct Appointment: Hashable, Sendable {
    package let id: AppointmentID
    package let member: MemberID
    package let term: TermID
    package var seat: SeatCategory
    package var period: CivilDateRange
    package var endReason: EndReason

    package init(
        id: AppointmentID, member: MemberID, term: TermID, seat: SeatCategory, period: CivilDateRange,
        endReason: EndReason = .termExpired
    ) {
        self.id = id
        self.member = member
        self.term = term
        self.seat = seat
        self.period = period
        self.endReason = endReason
    }

    /// The same appointment, ended early.
    ///
    /// - Throws: `endOutsideAppointment` unless the last day lies within the period, `endReasonMissing` when the term's
    ///   end is given as the reason.
    package func ended(on lastDay: CivilDate, because reason: EndReason) throws(RegisterError) -> Appointment {
        guard reason != .termExpired else { throw .endReasonMissing }
        guard period.contains(lastDay), let shortened = CivilDateRange(period.first, lastDay) else {
            throw .endOutsideAppointment(period, lastDay)
        }
        var ended = self
        ended.period = shortened
        ended.endReason = reason
        return ended
    }
}
