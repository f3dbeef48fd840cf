extension Case {
    /// A new draft that starts from this case: titles, matters and what their sheets say, nothing of this case's own
    /// life (no number, dates, comments, papers, decisions or relations).
    ///
    /// `forms` are the forms now in use; a matter whose provision has none, because it is no longer in use, stays
    /// behind. Answers move to the new version of a form as far as its fields are the same.
    /// A copy for another department drops the joint departments: they joined the first owner, not the second.
    package func copied(for owner: DepartmentID, sheets: [MatterID: SheetContent], forms: [Form]) -> CaseDraft {
        CaseDraft(
            council: council, title: title, outline: outline, owner: owner,
            jointDepartments: owner == self.owner ? jointDepartments : [],
            matters: matters.compactMap { matter in
                guard let form = Case.newest(of: forms, under: matter.provision) else { return nil }
                return CaseDraft.MatterDraft(
                    provision: matter.provision, form: form.id, kind: matter.kind, label: matter.label,
                    content: (sheets[matter.id] ?? SheetContent()).withoutPapers(in: form.fields)
                        .fitted(to: form.fields))
            })
    }

    private static func newest(of forms: [Form], under provision: ProvisionID) -> Form? {
        forms.filter { $0.provision == provision }.max { $0.version < $1.version }
    }
}
