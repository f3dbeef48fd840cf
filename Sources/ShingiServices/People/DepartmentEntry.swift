import ShingiDomain

/// What is written in the register about a department.
package struct DepartmentEntry: Sendable {
    package var name: DepartmentName
    /// Whether new cases may be given to it.
    package var isActive: Bool

    package init(name: DepartmentName, isActive: Bool) {
        self.name = name
        self.isActive = isActive
    }
}
