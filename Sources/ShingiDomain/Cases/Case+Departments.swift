extension Case {
    /// Refuses a change of the departments in charge by somebody who may not make it, or one that says nothing.
    ///
    /// Joint departments change as long as the case may be edited; another owner is put in place by the secretariat, at
    /// any time before the council has decided.
    package func requireReassignable(
        to owner: DepartmentID, joint: [DepartmentID], by editor: CaseEditor
    ) throws(CaseError) {
        let isOpen: Bool =
            switch editor {
            case .secretariat:
                state.isBeforeTheAgenda || state == .onAgenda
            case .department:
                owner == self.owner && state.mayBeEdited(by: .department)
            }
        guard isOpen else { throw .departmentsFixed(state) }
        guard Set(joint).count == joint.count, !joint.contains(owner) else { throw .departmentTwice }
    }
}
