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
}
