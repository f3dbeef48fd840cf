import ShingiDomain

/// A member with everything the register says about them, newest first.
package struct MemberRecord: Sendable {
    package let member: Member
    package let terms: [Term]
    package let appointments: [Appointment]
    package let offices: [OfficeHolding]

    package func term(_ id: TermID) -> Term? { terms.first { $0.id == id } }

    /// The offices held within the time of an appointment.
    package func offices(in appointment: Appointment) -> [OfficeHolding] {
        offices.filter { $0.term == appointment.term && appointment.period.contains($0.period) }
    }
}
