extension AgendaItem {
    /// Calls an entry something else. An entry that stands for a case is called as the case is.
    package mutating func retitle(_ title: String) throws(AgendaError) {
        guard caseID == nil else { return }
        guard !title.isBlank else { throw .titleMissing }
        self.title = title.trimmed
    }
}
