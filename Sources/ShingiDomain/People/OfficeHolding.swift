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
}
