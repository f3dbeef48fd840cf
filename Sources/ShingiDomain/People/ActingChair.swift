/// A member whom those present elected to preside over one meeting, because no office holder is there.
package struct ActingChair: Hashable, Sendable {
    package let member: MemberID
    package let electedOn: CivilDate

    package init(member: MemberID, electedOn: CivilDate) {
        self.member = member
        self.electedOn = electedOn
    }
}
