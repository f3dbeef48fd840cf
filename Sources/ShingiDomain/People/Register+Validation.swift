extension Register {
    /// Everything in the register that can't be true; empty when it may be saved.
    package func problems() -> [RegisterError] {
        sameTermTwice + overlappingTerms + appointmentProblems + officeProblems
    }

    /// What a change would bring in that was not wrong before.
    package func problems(since before: Register) -> [RegisterError] {
        let known = Set(before.problems())
        return problems().filter { !known.contains($0) }
    }

    private var sameTermTwice: [RegisterError] {
        pairs(terms).filter { $0.council == $1.council && $0.ordinal == $1.ordinal }.map { .termTwice($0.0.ordinal) }
    }

    private var overlappingTerms: [RegisterError] {
        pairs(terms)
            .filter { $0.council == $1.council && $0.period.overlaps($1.period) }
            .map { .termsOverlap($0.ordinal, $1.ordinal) }
    }

    private var appointmentProblems: [RegisterError] {
        let outside = appointments.filter { appointment in
            terms.first { $0.id == appointment.term }?.period.contains(appointment.period) != true
        }
        let twice = pairs(appointments).filter { $0.member == $1.member && $0.period.overlaps($1.period) }
        return outside.map { .outsideTerm($0.member, $0.period) } + twice.map { .appointedTwice($0.member, $1.period) }
    }

    private var officeProblems: [RegisterError] {
        let withoutSeat = offices.filter { office in
            !appointments.contains { $0.member == office.member && $0.period.contains(office.period) }
        }
        let chairs = offices.filter { $0.office == .chair }
        let twoChairs = pairs(chairs).filter { $0.period.overlaps($1.period) }
        let sameTwice = pairs(offices).filter(isSameOfficeTwice)
        return withoutSeat.map { .officeWithoutSeat($0.office, $0.member) }
            + twoChairs.map { .twoChairs($0.period, $1.period) }
            + sameTwice.map { holding, _ in .officeTwice(holding.office, holding.member) }
    }

    /// Two chairs are a problem of their own, whoever they are.
    private func isSameOfficeTwice(_ left: OfficeHolding, _ right: OfficeHolding) -> Bool {
        left.office != .chair && left.office == right.office && left.member == right.member
            && left.period.overlaps(right.period)
    }

    private func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
        elements.indices.flatMap { left in elements[(left + 1)...].map { (elements[left], $0) } }
    }
}
