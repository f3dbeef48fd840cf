/// Where a case stands in its life. The raw values are stored.
package enum CaseState: String, Sendable, Hashable, CaseIterable {
    case draft
    case submitted
    case returned
    case accepted
    case onAgenda = "on_agenda"
    case decided
    case replied
    case closed
    case withdrawn

    package var label: String {
        switch self {
        case .draft: "起案中"
        case .submitted: "確認待ち"
        case .returned: "差戻し"
        case .accepted: "受理"
        case .onAgenda: "付議"
        case .decided: "議決"
        case .replied: "答申済"
        case .closed: "完了"
        case .withdrawn: "取下げ"
        }
    }

    /// The steps of an undisturbed life, for the step navigation. A case of reports only has no reply.
    package static func life(hasConsultation: Bool) -> [CaseState] {
        hasConsultation
            ? [.draft, .submitted, .accepted, .onAgenda, .decided, .replied, .closed]
            : [.draft, .submitted, .accepted, .onAgenda, .decided, .closed]
    }

    /// Where an act leads, nil when it is not possible from here: the whole life of a case in one table.
    package func after(_ act: CaseAct) -> CaseState? {
        switch (self, act) {
        case (.draft, .submit), (.returned, .submit): .submitted
        case (.submitted, .return): .returned
        case (.submitted, .accept): .accepted
        case (.accepted, .placeOnAgenda): .onAgenda
        case (.onAgenda, .takeOffAgenda), (.onAgenda, .continue): .accepted
        case (.onAgenda, .decide): .decided
        case (.accepted, .reopen), (.decided, .reopen), (.closed, .reopen): .onAgenda
        case (.decided, .reply): .replied
        case (.decided, .close), (.replied, .close): .closed
        case (.draft, .withdraw), (.submitted, .withdraw), (.returned, .withdraw), (.accepted, .withdraw),
            (.onAgenda, .withdraw):
            .withdrawn
        default: nil
        }
    }

    /// Who may change title and sheets. What was accepted is changed by an erratum only.
    package func mayBeEdited(by editor: CaseEditor) -> Bool {
        switch self {
        case .draft, .returned: true
        case .submitted: editor == .secretariat
        case .accepted, .onAgenda, .decided, .replied, .closed, .withdrawn: false
        }
    }
}
