import ShingiDomain

/// What is entered about a subcommittee.
package struct SubcommitteeEntry: Sendable {
    package var name: String
    package var chairTitle: String
    package var remit: String
    package var period: OpenPeriod

    package init(name: String, chairTitle: String, remit: String, period: OpenPeriod) {
        self.name = name
        self.chairTitle = chairTitle
        self.remit = remit
        self.period = period
    }
}

/// Who comes to a subcommittee, as what, and for how long.
package struct SubcommitteeMembershipEntry: Sendable {
    package var member: MemberID
    package var office: Office?
    package var period: OpenPeriod

    package init(member: MemberID, office: Office? = nil, period: OpenPeriod) {
        self.member = member
        self.office = office
        self.period = period
    }
}

/// A subcommittee with everyone who is or was on it, and what that makes of its quorum.
package struct SubcommitteeRecord: Sendable {
    package let subcommittee: Subcommittee
    /// Those who are on it now or will be before those who were, each by reading.
    package let lines: [Line]
    /// The day for which members and quorum are stated: today, or the first or last day of its existence.
    package let day: CivilDate
    package let members: Int
    package let quorum: Int

    package struct Line: Sendable {
        package let membership: SubcommitteeMembership
        package let member: Member
        /// On the day of the record, with the seat on the council that it takes.
        package let counts: Bool
    }
}
