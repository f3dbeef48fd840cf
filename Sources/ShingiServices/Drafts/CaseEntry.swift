import ShingiDomain

/// How a case begins when it is drafted from scratch.
package struct CaseEntry: Sendable {
    package var title: String
    package var owner: DepartmentID
    package var jointDepartments: [DepartmentID]
    package var matters: [MatterEntry]

    package init(
        title: String, owner: DepartmentID, jointDepartments: [DepartmentID] = [], matters: [MatterEntry] = []
    ) {
        self.title = title
        self.owner = owner
        self.jointDepartments = jointDepartments
        self.matters = matters
    }
}

/// A matter as it is chosen, before it has a sheet.
package struct MatterEntry: Sendable, Hashable {
    package var provision: ProvisionID
    package var kind: MatterKind
    /// 備考
    package var note: String

    package init(provision: ProvisionID, kind: MatterKind, note: String = "") {
        self.provision = provision
        self.kind = kind
        self.note = note
    }
}
