extension Case {
    /// Refuses papers and comments where the case no longer takes them. The secretariat adds late papers until the
    /// decision; a department only while the case lies with it.
    package func requireOpen(to editor: CaseEditor) throws(CaseError) {
        let isOpen =
            switch state {
            case .draft, .returned: true
            case .submitted, .accepted, .onAgenda: editor == .secretariat
            case .decided, .replied, .closed, .withdrawn: false
            }
        guard isOpen else { throw .notEditable(state) }
    }

    /// Refuses another version of a paper where nothing is put right any more. What the council was told at the table
    /// may have to be put in the papers after it has decided.
    package func requireReplaceable(by editor: CaseEditor) throws(CaseError) {
        switch state {
        case .decided, .replied: guard editor == .secretariat else { throw .notEditable(state) }
        default: try requireOpen(to: editor)
        }
    }
}
