extension Register {
    /// The part of the council that a subcommittee is: its members on the days on which they are in office, with the
    /// subcommittee's own chair in the place of the council's. Quorum, votes and the chair then follow as in the council.
    package func part(_ memberships: [SubcommitteeMembership]) -> Register {
        let parts = appointments.flatMap { appointment in
            memberships.filter { $0.member == appointment.member }.compactMap { membership in
                membership.period.intersection(appointment.period).map { (appointment, membership, $0) }
            }
        }
        return Register(
            terms: terms,
            appointments: parts.map { appointment, _, period in
                var part = appointment
                part.period = period
                return part
            },
            offices: parts.compactMap { appointment, membership, period in
                membership.office.map {
                    OfficeHolding(
                        id: OfficeHoldingID(membership.id.rawValue), member: membership.member, term: appointment.term,
                        office: $0, period: period)
                }
            })
    }
}
