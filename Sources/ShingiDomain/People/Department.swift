package typealias DepartmentID = ID<Department>

/// A section of the municipality (所管課) that owns cases and explains them.
package struct Department: Hashable, Sendable {
    package let id: DepartmentID
    package let council: CouncilID
    package var name: DepartmentName

    package init(id: DepartmentID, council: CouncilID, name: DepartmentName) {
        self.id = id
        self.council = council
        self.name = name
    }
}
