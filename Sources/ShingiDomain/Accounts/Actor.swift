/// The account behind a request, as it stands in one council.
package struct Actor: Hashable, Sendable {
    package let accountID: AccountID
    package let name: String
    package let councilID: CouncilID
    package let roles: Set<Role>
    /// The departments whose cases are its own; only for the role 所管課.
    package let departmentIDs: Set<DepartmentID>
    /// The member it is; only for the role 委員.
    package let memberID: MemberID?

    package init(
        accountID: AccountID, name: String, councilID: CouncilID, roles: Set<Role>,
        departmentIDs: Set<DepartmentID> = [], memberID: MemberID? = nil
    ) {
        self.accountID = accountID
        self.name = name
        self.councilID = councilID
        self.roles = roles
        self.departmentIDs = departmentIDs
        self.memberID = memberID
    }

    package func may(_ right: Right) -> Bool {
        right.isPublic || !right.roles.isDisjoint(with: roles)
    }

    /// - Throws: `RightsError.forbidden` when no role of the actor has the right.
    package func require(_ right: Right) throws(RightsError) {
        guard may(right) else { throw .forbidden(right) }
    }
}

extension Actor? {
    /// Nil is somebody who has not signed in: the public's rights and no others.
    package func may(_ right: Right) -> Bool {
        self.map { $0.may(right) } ?? right.isPublic
    }

    /// - Throws: `signInNeeded` for somebody unknown, `forbidden` for an actor without the right.
    package func require(_ right: Right) throws(RightsError) {
        if let self { return try self.require(right) }
        guard right.isPublic else { throw .signInNeeded }
    }
}
