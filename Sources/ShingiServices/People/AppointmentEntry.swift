import ShingiDomain

/// A seat that is to be given.
package struct AppointmentEntry: Hashable, Sendable {
    package var term: TermID
    package var seat: SeatCategory
    package var period: CivilDateRange

    package init(term: TermID, seat: SeatCategory, period: CivilDateRange) {
        self.term = term
        self.seat = seat
        self.period = period
    }
}
