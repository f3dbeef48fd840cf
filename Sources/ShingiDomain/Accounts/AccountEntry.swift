/// Who somebody is and what they are in one council.
package struct AccountEntry: Hashable, Sendable {
    package var name: String
    package var roles: Set<Role>
    /// Those whose cases are its own; only for the role 所管課.
    package var departments: Set<DepartmentID>
    /// Only for the role 委員.
    package var member: MemberID?

    /// Departments and member without their role are dropped: they would open nothing.
    package init(name: String, roles: Set<Role>, departments: Set<DepartmentID> = [], member: MemberID? = nil) {
        self.name = name.trimmed
        self.roles = roles
        self.departments = roles.contains(.department) ? departments : []
        self.member = roles.contains(.member) ? member : nil
    }

    /// In the order of the page; empty when it may be saved.
    package func problems() -> [AccountError] {
        (name.isEmpty ? [.nameMissing] : [])
            + (roles.isEmpty ? [.roleMissing] : [])
            + (roles.contains(.department) && departments.isEmpty ? [.departmentMissing] : [])
            + (roles.contains(.member) && member == nil ? [.memberMissing] : [])
    }
}
