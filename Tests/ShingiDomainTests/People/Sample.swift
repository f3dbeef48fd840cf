@testable import ShingiDomain

/// Values that several suites build.
enum Sample {
    static let council = CouncilID(1)
    static let day0 = CivilDate(unchecked: 2022, 7, 1)

    /// From the nth to the mth day after `day0`.
    static func days(_ first: Int, _ last: Int) -> CivilDateRange {
        CivilDateRange(unchecked: day0.adding(days: first), day0.adding(days: last))
    }

    static func term(_ ordinal: Int, _ period: CivilDateRange) -> Term {
        Term(id: TermID(Int64(ordinal)), council: council, ordinal: ordinal, period: period)
    }

    static func appointment(_ member: Int64, term: Int64 = 13, _ period: CivilDateRange) -> Appointment {
        Appointment(
            id: AppointmentID(member), member: MemberID(member), term: TermID(term), seat: .academic, period: period)
    }

    static func office(_ office: Office, _ member: Int64, _ period: CivilDateRange) -> OfficeHolding {
        OfficeHolding(
            id: OfficeHoldingID(member), member: MemberID(member), term: TermID(13), office: office, period: period)
    }

    static func actor(_ roles: Set<Role>, departments: Set<DepartmentID> = [], member: MemberID? = nil) -> Actor {
        Actor(
            accountID: AccountID(1), name: "試験", councilID: council, roles: roles, departmentIDs: departments,
            memberID: member)
    }
}
