/// Which of a council's cases, papers, meetings and replies somebody can find at all. What lies outside is 404.
package struct Reach: Hashable, Sendable {
    /// Everything of the council, drafts included.
    package let wholeCouncil: Bool
    /// Everything these departments own.
    package let departments: Set<DepartmentID>
    /// What stands on an agenda that has been released to the members.
    package let releasedAgendas: Bool

    package var isEmpty: Bool { !wholeCouncil && departments.isEmpty && !releasedAgendas }
}

extension Actor {
    /// 管理者, 事務局 and 書記 see all; 所管課 what its departments own; 委員 what was released to them. Departments
    /// without the role, or a role without its departments or its member, open nothing.
    package var reach: Reach {
        Reach(
            wholeCouncil: !roles.isDisjoint(with: [.administrator, .secretariat, .clerk]),
            departments: roles.contains(.department) ? departmentIDs : [],
            releasedAgendas: roles.contains(.member) && memberID != nil)
    }
}
