extension Council {
    /// Everything wrong with names and settings, in the order of the page; empty when they may be saved.
    package func problems() -> [CouncilError] {
        CouncilField.allCases.filter { self[keyPath: $0.keyPath].isBlank }.map { .missing($0) }
            + settings.validate().map { .setting($0) }
    }

    /// The labels of what differs from an earlier state, in the order of the page.
    package func changes(from old: Council) -> [String] {
        CouncilField.allCases.filter { self[keyPath: $0.keyPath] != old[keyPath: $0.keyPath] }.map(\.label)
            + SettingField.allCases.filter { settings.text(of: $0) != old.settings.text(of: $0) }.map(\.label)
    }
}
