package typealias OfficeHoldingID = ID<OfficeHolding>

/// A member's time in an office.
package struct OfficeHolding: Hashable, Sendable {
    package let id: OfficeHoldingID
    package let member: MemberID
    package let term: TermID
    package let office: Office
    package var period: CivilDateRange

    package init(id: OfficeHoldingID, member: MemberID, term: TermID, office: Office, period: CivilDateRange) {
        self.id = id
        self.member = member
        self.term = term
        self.office = office
        self.period = period
    }

    /// The same office, given up early.
    ///
    /// - Throws: `officeEndOutside` unless the last day lies within the period.
    package func ended(on lastDay: CivilDate) throws(RegisterError) -> OfficeHolding {
        guard period.contains(lastDay), let shortened = CivilDateRange(period.first, lastDay) else {
            throw .officeEndOutside(period, lastDay)
        }
        var ended = self
        ended.period = shortened
        return ended
    }
}
