extension CouncilSettings {
    /// Everything wrong with the settings taken together, in the order of the page; empty when they may be saved.
    package func validate() -> [SettingsError] {
        titleErrors + numberErrors + materialErrors + reasonErrors
    }

    private var titleErrors: [SettingsError] {
        let placeholders = meetingTitle.pattern.placeholders
        let tellsApart =
            switch meetingTitle.scope {
            case .forever: true
            case .term: !placeholders.isDisjoint(with: [.term, .termInKanji])
            case .fiscalYear: placeholders.contains(.fiscalYear) || placeholders.isSuperset(of: [.era, .yearOfEra])
            case .meeting, .agendaOrder: true
            }
        return tellsApart ? [] : [.sameTitleTwice(meetingTitle.scope)]
    }

    private var numberErrors: [SettingsError] {
        let rules: [(SettingField, NumberRule, Set<NumberScope>)] = [
            (.meetingTitle, meetingTitle, [.forever, .fiscalYear, .term]),
            (.consultationNumber, consultationNumber, [.forever, .fiscalYear, .term, .agendaOrder]),
            (.replyNumber, replyNumber, [.forever, .fiscalYear, .term]),
        ]
        return rules.flatMap { field, rule, allowed in
            (allowed.contains(rule.scope) ? [] : [SettingsError.scopeNotAllowed(field, rule.scope)])
                + (rule.pattern.placeholders.contains(.branch) ? [.branchNotAllowed(field)] : [])
        }
    }

    private var materialErrors: [SettingsError] {
        let main: [SettingsError] =
            materialNumbers.main.placeholders.contains(.branch) ? [.branchNotAllowed(.materialNumber)] : []
        let branches = [
            (SettingField.annexNumber, materialNumbers.annex), (.referenceNumber, materialNumbers.reference),
        ]
        return main
            + branches.compactMap { field, pattern in
                pattern.placeholders.contains(.branch) ? nil : .branchMissing(field)
            }
    }

    private var reasonErrors: [SettingsError] {
        (openness == .closedByDefault && closedReason.isBlank ? [.closedReasonMissing] : [])
            + (!materialsPublic && materialsNotPublicReason.isBlank ? [.materialsReasonMissing] : [])
    }
}
