/// A case before it has a row: from scratch, or as a copy of an earlier one.
package struct CaseDraft: Sendable, Equatable {
    package var council: CouncilID
    package var title: String
    package var outline: String
    package var owner: DepartmentID
    package var jointDepartments: [DepartmentID]
    package var matters: [MatterDraft]

    package init(
        council: CouncilID, title: String, outline: String, owner: DepartmentID,
        jointDepartments: [DepartmentID] = [], matters: [MatterDraft] = []
    ) {
        self.council = council
        self.title = title
        self.outline = outline
        self.owner = owner
        self.jointDepartments = jointDepartments
        self.matters = matters
    }

    /// A matter that has no row yet, with the answers its sheet begins with.
    package struct MatterDraft: Sendable, Equatable {
        package var provision: ProvisionID
        package var form: FormID
        package var kind: MatterKind
        package var label: String
        package var content: SheetContent

        package init(
            provision: ProvisionID, form: FormID, kind: MatterKind, label: String = "",
            content: SheetContent = SheetContent()
        ) {
            self.provision = provision
            self.form = form
            self.kind = kind
            self.label = label
            self.content = content
        }
    }
}
