import ShingiDomain

/// One line of the list of members: a person with one of their seats.
package struct MemberRow: Sendable {
    package let member: Member
    /// The seat of the term asked for; otherwise the present one, or the last. Nil before the first.
    package let appointment: Appointment?
    /// 第13期; empty without an appointment.
    package let termName: String
    package let offices: [Office]
    /// Whether the person is in office today, by whatever seat.
    package let isInOffice: Bool
}
