/// Who sits on a council, and in which office (委員名簿), over any number of terms.
package struct Register: Hashable, Sendable {
    package let terms: [Term]
    package let appointments: [Appointment]
    package let offices: [OfficeHolding]

    package init(terms: [Term], appointments: [Appointment], offices: [OfficeHolding] = []) {
        self.terms = terms
        self.appointments = appointments
        self.offices = offices
    }

    /// Each member once, in the order of the appointments. Vacant seats leave no trace here, so that the quorum
    /// follows from those in office alone.
    package func membersInOffice(on date: CivilDate) -> [MemberID] {
        var seen = Set<MemberID>()
        return appointments.filter { $0.period.contains(date) && seen.insert($0.member).inserted }.map(\.member)
    }

    /// The chair on that day; nil when the office is vacant.
    package func chair(on date: CivilDate) -> MemberID? { holders(of: .chair, on: date).first }

    /// Those who hold an office and are still in office as members.
    package func holders(of office: Office, on date: CivilDate) -> [MemberID] {
        let inOffice = Set(membersInOffice(on: date))
        return offices.filter { $0.office == office && $0.period.contains(date) && inOffice.contains($0.member) }
            .map(\.member)
    }

    /// Who presides: the chair, else the vice chair, else the acting chair named in advance, else the one elected
    /// for this day by those present. Nil when none of them is there, and somebody must be elected.
    package func presider(
        on date: CivilDate, present: Set<MemberID>, elected: ActingChair? = nil
    ) -> Presider? {
        for office in Office.allCases {
            if let member = holders(of: office, on: date).first(where: present.contains) {
                return .office(member, office)
            }
        }
        guard let elected, elected.electedOn == date, present.contains(elected.member),
            membersInOffice(on: date).contains(elected.member)
        else { return nil }
        return .elected(elected.member)
    }
}
