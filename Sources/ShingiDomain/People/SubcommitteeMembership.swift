package typealias SubcommitteeMembershipID = ID<SubcommitteeMembership>

/// A member's time on a subcommittee. It counts on the days on which the member is in office on the council as well, so
/// that a seat given up ends it without another entry.
package struct SubcommitteeMembership: Hashable, Sendable {
    package let id: SubcommitteeMembershipID
    package let subcommittee: SubcommitteeID
    package let member: MemberID
    /// Whether the member leads it, or stands in for its chair.
    package let office: Office?
    package private(set) var period: OpenPeriod

    /// The offices that a subcommittee has.
    package static let offices: [Office] = [.chair, .actingChair]

    package init(
        id: SubcommitteeMembershipID, subcommittee: SubcommitteeID, member: MemberID, office: Office? = nil,
        period: OpenPeriod
    ) {
        self.id = id
        self.subcommittee = subcommittee
        self.member = member
        self.office = office
        self.period = period
    }

    /// Ends it with a day, which is the last one on it.
    package mutating func end(on day: CivilDate) throws(SubcommitteeError) {
        guard period.contains(day), let ended = OpenPeriod(period.first, day) else {
            throw .endOutside(period, day)
        }
        period = ended
    }

    /// Refuses a membership that cannot be: of nobody on the council, of somebody who is on it already, of a second chair.
    ///
    /// - Parameter others: the memberships of the same subcommittee so far.
    package func check(
        in subcommittee: Subcommittee, beside others: [SubcommitteeMembership], _ register: Register
    ) throws(SubcommitteeError) {
        guard subcommittee.period.contains(OpenPeriod(period.first, period.last ?? subcommittee.period.last) ?? period)
        else { throw .outsideSubcommittee(subcommittee.period) }
        guard register.membersInOffice(on: period.first).contains(member) else { throw .notInOffice(period.first) }
        let meanwhile = others.filter { $0.id != id && $0.period.overlaps(period) }
        guard !meanwhile.contains(where: { $0.member == member }) else { throw .alreadyOnIt }
        if office == .chair, meanwhile.contains(where: { $0.office == .chair }) {
            throw .secondChair(subcommittee.chairTitle)
        }
    }
}
